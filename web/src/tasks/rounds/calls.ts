// SPDX-License-Identifier: Apache-2.0
/** The operations of schema/api.yaml about rounds and their answers; apart from those that the frame carries. */
import type { Schemas } from '../../api/answer';
import { get, post } from '../../api/client';

export const getRounds = () => get('/api/rounds');
export const getRound = (round: string) => get('/api/rounds/{round}', undefined, { round });
export const getRoundChoices = () => get('/api/round-choices');
export const openRound = (body: Schemas['OpenRoundInput']) => post('/api/rounds', body);
export const answerRound = (round: string, body: Schemas['AnswerInput']) =>
  post('/api/rounds/{round}/answer', body, { round });
export const answerOnBehalf = (round: string, body: Schemas['OnBehalfInput']) =>
  post('/api/rounds/{round}/on-behalf', body, { round });
export const reviewAnswer = (round: string, body: Schemas['ReviewInput']) =>
  post('/api/rounds/{round}/review', body, { round });
export const closeRound = (round: string, version: number) =>
  post('/api/rounds/{round}/close', { version }, { round });
