import { z } from 'zod';

/** Code of a fault that zod found, for `messages/<locale>/errors.json`. */
export const codeOfIssue = (issue: z.core.$ZodRawIssue): string => {
  if (issue.code === 'invalid_type' && issue.input === undefined) return 'REQUIRED';
  if (issue.code === 'invalid_value' && issue.input === undefined) return 'CHOOSE';
  if (issue.code === 'too_small') return 'REQUIRED';
  if (issue.code === 'too_big') return 'TOO_LONG';
  return 'INVALID';
};

/** What every command needs: the key of this showing of the form, and the version that the reader saw. */
export const clientKey = z.string().min(8).max(100);
export const expectedVersion = z.coerce.number().int().optional();
export const id = z.string().min(1).max(100);
export const text = (max: number) => z.string().trim().min(1).max(max);
export const optionalText = (max: number) => z.string().trim().max(max).optional();
export const localDate = z.iso.date();
