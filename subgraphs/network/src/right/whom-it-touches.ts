import { DESK } from '../membership/capabilities.js';

/** Enti, as `e`, that work in their network today: who is suspended, left or ran out is touched by no change. */
export const AT_WORK = `coalesce(e.adhesion_state, '') not in ('SUSPENDED', 'WITHDRAWN', 'EXPIRED')`;

/** Rights of whoever works in a network; all others are of its desks, which are operators and administrators. */
const OF_ALL = '^(READ|JOIN)_';

export const isOfAll = (code: string): boolean => new RegExp(OF_ALL).test(code);

/** Memberships, as `m`, that a right, as `r`, touches. */
export const IS_TOUCHED = `(r.code ~ '${OF_ALL}' or m.role in (${DESK.map((role) => `'${role}'`).join(', ')}))`;
