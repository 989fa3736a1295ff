import type { NetworkTierName } from '@respi/kit/actor.js';
import { DEFAULT_RIGHTS, type NetworkRight as RightCode } from '@respi/kit/rights.js';

interface RightOfNetwork {
  readonly tier: NetworkTierName;
  readonly code: RightCode;
}

/** Whether the platform proposes that the network has the right (N2). */
export const isGrantedByDefault = ({ tier, code }: RightOfNetwork): boolean => DEFAULT_RIGHTS[tier].includes(code);

/** Whether a right stands as it is proposed. */
export const isDefault = (right: RightOfNetwork & { readonly isGranted: boolean }): boolean =>
  right.isGranted === isGrantedByDefault(right);
