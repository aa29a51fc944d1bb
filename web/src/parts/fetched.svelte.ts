// SPDX-License-Identifier: Apache-2.0
/**
 * One remote thing of a page: what is known, what went wrong, whether it is on its way. A newer
 * request wins over an older one that answers late; old data stay visible while new ones load.
 */
import type { Answer, Fault } from '../api/answer';

export class Fetched<T> {
  data = $state.raw<T | null>(null);
  fault = $state.raw<Fault | null>(null);
  status = $state(0);
  busy = $state(false);
  private latest = 0;

  async ask(call: Promise<Answer<T>>): Promise<void> {
    const mine = ++this.latest;
    this.busy = true;
    const answer = await call;
    if (mine !== this.latest) return;
    this.busy = false;
    this.status = answer.status;
    this.fault = answer.fault ?? null;
    if (answer.data !== undefined) this.data = answer.data;
    else if (answer.status >= 400 && answer.status < 500) this.data = null;
  }
}
