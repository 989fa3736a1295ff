import type { HouseContext } from '@respi/kit/context.js';
import type { Download } from '@respi/kit/files.js';

/** PDF of a sheet. */
export async function downloadSheet(_ctx: HouseContext, _id: string): Promise<Download | null> {
  return null;
}
