/** Where a browser goes whose look with another person's eyes has ended: it forgets the token, and is itself again (I15). */
export const supportOver = (locale: string): string => `/api/support/over?lingua=${locale}`;
