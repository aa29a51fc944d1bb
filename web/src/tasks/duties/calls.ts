// SPDX-License-Identifier: Apache-2.0
/** The operations of schema/api.yaml about documents and duties, and what their refusals hold. */
import type { Answer, Schemas } from '../../api/answer';
import { address, get, post, postFile } from '../../api/client';

export const FILE_LIMIT = 50 * 1024 * 1024;
type Kept = Schemas['KeptView'];

export const getRegister = (q?: string, day?: string) => get('/api/register', { q, day });
export const getDocument = (document: string, day?: string) =>
  get('/api/register/document', { document, day });
export const recordDocument = (body: Schemas['DocumentInput']) =>
  post('/api/register/document', body);
export const recordRelation = (body: Schemas['RelationInput']) =>
  post('/api/register/relation', body);
export const attachFile = (document: string, file: File) =>
  postFile<Kept>('/api/register/file', { document, name: file.name.normalize('NFC') }, file);
export const documentFile = (document: string, hash: string) =>
  address('/api/register/file', { document, hash });

export const getMyWork = () => get('/api/duties/mine');
export const getDutyBoard = (query: { organisation?: string; document?: string }) =>
  get('/api/duties/board', query);
export const dutyBoardCsv = (query: object) => address('/api/duties/board.csv', query);
export const getTaskHistory = (assignment: string, occurrence?: string) =>
  get('/api/duties/history', { assignment, occurrence });
export const getDutiesOf = (document: string) => get('/api/duties/of-document', { document });
export const getAssignChoices = () => get('/api/duties/choices');
export const recordDuty = (body: Schemas['DutyInput']) => post('/api/duties', body);
export const assignDuty = (body: Schemas['AssignInput']) => post('/api/duties/assign', body);
export const setEscalation = (body: Schemas['EscalationInput']) =>
  post('/api/duties/escalation', body);
export const confirmReceipt = (assignment: string) =>
  post('/api/duties/receipt', { assignment, remark: '' });
export const recordProgress = (body: Schemas['ProgressInput']) =>
  post('/api/duties/progress', body);
export const sendEvidence = (assignment: string, file: File) =>
  postFile<Schemas['AttachedFile']>(
    '/api/duties/evidence',
    { assignment, name: file.name.normalize('NFC') },
    file,
  );
export const evidenceFile = (assignment: string, hash: string) =>
  address('/api/duties/evidence', { assignment, hash });

/** What a refusal found; empty when it is a refusal of another kind. */
export function findingsOf(answer: Answer<unknown>): Schemas['FindingView'][] {
  if (!answer.fault || typeof answer.body !== 'object' || answer.body === null) return [];
  return (answer.body as { findings?: Schemas['FindingView'][] }).findings ?? [];
}
