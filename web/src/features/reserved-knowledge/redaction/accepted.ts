import type { RedactionFindingInput, RedactionKind } from '../../../graphql/generated/graphql';

/** A finding as the value of a tick box: kind and words, which may hold any sign. */
export const acceptedValue = ({ kind, value }: { kind: string; value: string }): string => `${kind}|${value}`;

/** The ticked findings as the command takes them. */
export const readAccepted = (values: readonly string[]): RedactionFindingInput[] =>
  values.flatMap((text) => {
    const at = text.indexOf('|');
    return at > 0 ? [{ kind: text.slice(0, at) as RedactionKind, value: text.slice(at + 1) }] : [];
  });
