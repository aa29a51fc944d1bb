// SPDX-License-Identifier: Apache-2.0
/** The operations of schema/api.yaml about people and their appointments; apart from those that the frame carries. */
import type { Schemas } from '../../api/answer';
import { get, post } from '../../api/client';

export const getPeople = () => get('/api/people');
export const addPerson = (body: Schemas['AddPersonInput']) => post('/api/people', body);
export const appoint = (body: Schemas['AppointInput']) => post('/api/people/appointments', body);
export const handOver = (body: Schemas['HandOverInput']) => post('/api/people/handovers', body);
export const closePerson = (body: Schemas['ClosePersonInput']) =>
  post('/api/people/leavers', body);
export const giveCode = (body: Schemas['ResetPasswordInput']) => post('/api/people/codes', body);
