import type { Tx } from '@respi/kit/command.js';
import { isId } from '@respi/kit/reference.js';
import { notFound } from '@respi/kit/user-error.js';
import type { Answer } from '../answer/answer.entity.js';
import type { Case } from '../case/case.entity.js';
import { DeliveryLine } from './delivery-sheet.entity.js';

/**
 * Fills the line of the sheet on which a case went out (C9). A sheet that is named must carry the case; without a name
 * the line of the running cycle is filled, if the case went out on paper at all.
 */
export async function fillLine(tx: Tx, found: Case, answer: Answer, sheetId: string | null): Promise<void> {
  const line = await lineOf(tx, found, sheetId);
  if (line) line.answerId = answer.id;
}

/** The line on which a case went out in its running cycle. */
export async function lineOf(tx: Tx, found: Case, sheetId: string | null): Promise<DeliveryLine | null> {
  if (sheetId && !isId(sheetId)) throw notFound(['sheetId']);
  const ofCycle = { caseId: found.id, cycleNumber: found.cycleNumber };
  const line = await tx.em.findOne(DeliveryLine, sheetId ? { ...ofCycle, sheetId } : ofCycle);
  if (sheetId && !line) throw notFound(['sheetId']);
  return line;
}
