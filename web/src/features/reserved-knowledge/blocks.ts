import type { SheetBlockInput } from '../../graphql/generated/graphql';
import { blockKeys } from './vocabulary';

/** P10: the blocks of a sheet from controls named `blocks.KEY`, in the order of the sheet; empty ones are left out. */
export const readBlocks = (typed: Record<string, string | undefined> | undefined): SheetBlockInput[] | null =>
  typed ? blockKeys.flatMap((key) => (typed[key]?.trim() ? [{ key, body: typed[key].trim() }] : [])) : null;
