// SPDX-License-Identifier: Apache-2.0
/** Who is signed in; null when nobody is, undefined while it is not yet known. */
import { whenSignedOut, type Fault, type Schemas } from './answer';
import { instantOf } from '../format/dates';
import { getMe, signIn, signOut } from './calls';

export type Me = Schemas['Me'];

class Session {
  me = $state.raw<Me | null | undefined>(undefined);
  fault = $state.raw<Fault | null>(null);
  expired = $state(false);
  /** What was typed to sign in with a one-time code, until a password is chosen; never stored. */
  code = '';
  private ahead = 0;

  async start(): Promise<void> {
    const answer = await getMe();
    if (answer.data) this.take(answer.data);
    else {
      this.me = null;
      this.expired = false;
      this.fault = answer.status === 401 ? null : answer.fault;
    }
  }

  async enter(account: string, password: string): Promise<Fault | null> {
    const answer = await signIn({ account, password });
    if (answer.fault) return answer.fault;
    this.take(answer.data);
    this.code = answer.data.must_choose_password ? password : '';
    this.expired = false;
    this.fault = null;
    return null;
  }

  private take(me: Me): void {
    this.me = me;
    this.ahead = Date.parse(me.now) - Date.now();
  }

  /** The server's clock, counted on from when it answered; a demo lives in its own time. */
  now(): string {
    return instantOf(Date.now() + this.ahead);
  }

  async leave(): Promise<void> {
    await signOut();
    this.me = null;
    this.code = '';
    this.expired = false;
  }

  may(permission: string): boolean {
    return this.me?.permissions.includes(permission) ?? false;
  }
}

export const session = new Session();

whenSignedOut(() => {
  if (session.me) session.expired = true;
  session.me = null;
});
