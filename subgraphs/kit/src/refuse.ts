import type { GraphQLSchema } from 'graphql';
import { Refusal } from './user-error.js';

/** Turns a thrown Refusal of a root mutation into `userErrors` of its payload; faults stay faults. */
export function refuseInPayloads(schema: GraphQLSchema): void {
  for (const field of Object.values(schema.getMutationType()?.getFields() ?? {})) {
    const inner = field.resolve;
    if (!inner) continue;
    field.resolve = async (...call) => {
      try {
        return await inner(...call);
      } catch (error) {
        const refusal = refusalIn(error);
        if (!refusal) throw error;
        return { userErrors: refusal.userErrors };
      }
    };
  }
}

function refusalIn(error: unknown): Refusal | null {
  for (let cause = error as { cause?: unknown } | undefined, deep = 0; cause && deep < 5; deep += 1) {
    if (cause instanceof Refusal) return cause;
    cause = cause.cause as typeof cause;
  }
  return null;
}
