import type { HouseContext } from '@respi/kit/context.js';

/** Whether the person of this request has a second factor. */
export async function hasSecondFactor(_ctx: HouseContext): Promise<boolean> {
  return false;
}
