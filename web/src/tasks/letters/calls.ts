// SPDX-License-Identifier: Apache-2.0
/** The operations of schema/api.yaml about letters from draft to issued. */
import type { Schemas } from '../../api/answer';
import { address, get, post, postFile } from '../../api/client';

const asked = (letter: string, version: number, file: File) => ({
  letter,
  version,
  name: file.name.normalize('NFC'),
});

export const getLetters = () => get('/api/letters');
export const getLetter = (letter: string) => get('/api/letters/letter', { letter });
export const getLetterChanges = (letter: string) => get('/api/letters/changes', { letter });
export const getLetterChoices = () => get('/api/letters/choices');
export const getPublicLetter = (letter: string) => get('/api/letters/public', { letter });
export const draftLetter = (body: Schemas['LetterInput']) => post('/api/letters/draft', body);
export const submitLetter = (body: Schemas['LetterStepInput']) => post('/api/letters/submit', body);
export const returnLetter = (body: Schemas['LetterStepInput']) => post('/api/letters/return', body);
export const approveLetter = (body: Schemas['LetterStepInput']) =>
  post('/api/letters/approve', body);
export const issueLetter = (body: Schemas['LetterIssueInput']) => post('/api/letters/issue', body);
export const keepRecipients = (body: Schemas['RecipientListInput']) =>
  post('/api/letters/recipients', body);
export const keepSigner = (body: Schemas['SignerAuthorityInput']) =>
  post('/api/letters/signers', body);
export const sendLetterFile = (letter: string, version: number, file: File) =>
  postFile<Schemas['KeptView']>('/api/letters/file', asked(letter, version, file), file);
export const sendScan = (letter: string, version: number, file: File) =>
  postFile<Schemas['KeptView']>('/api/letters/scan', asked(letter, version, file), file);
export const letterFile = (letter: string, hash: string) =>
  address('/api/letters/file', { letter, hash });
