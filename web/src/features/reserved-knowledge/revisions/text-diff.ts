/** A stretch of a text: in both, only in the older, or only in the newer. */
export type Stretch = { kind: 'same' | 'gone' | 'new'; text: string };

const MAX_CELLS = 4_000_000;
const partsOf = (text: string): string[] => text.match(/\s+|[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu) ?? [];

/** Longest common run of parts, as lengths of what remains from each pair of places. */
function remaining(one: readonly string[], other: readonly string[]): Uint32Array[] {
  const rows = Array.from({ length: one.length + 1 }, () => new Uint32Array(other.length + 1));
  for (let i = one.length - 1; i >= 0; i -= 1) {
    for (let j = other.length - 1; j >= 0; j -= 1) {
      const [row, below] = [rows[i] as Uint32Array, rows[i + 1] as Uint32Array];
      row[j] = one[i] === other[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0);
    }
  }
  return rows;
}

function joined(stretches: Stretch[]): Stretch[] {
  const made: Stretch[] = [];
  for (const { kind, text } of stretches) {
    const last = made.at(-1);
    if (last?.kind === kind) last.text += text;
    else made.push({ kind, text });
  }
  return made;
}

/** What changed between two texts, word by word (P7, P16); texts too long for that are told apart as wholes. */
export function diffOf(older: string, newer: string): Stretch[] {
  if (older === newer) return older ? [{ kind: 'same', text: older }] : [];
  const [one, other] = [partsOf(older), partsOf(newer)];
  if (one.length * other.length > MAX_CELLS) {
    return [
      { kind: 'gone', text: older },
      { kind: 'new', text: newer },
    ];
  }
  const left = remaining(one, other);
  const found: Stretch[] = [];
  let [i, j] = [0, 0];
  while (i < one.length || j < other.length) {
    if (i < one.length && j < other.length && one[i] === other[j]) {
      found.push({ kind: 'same', text: one[i] ?? '' });
      i += 1;
      j += 1;
    } else if (j >= other.length || (i < one.length && (left[i + 1]?.[j] ?? 0) >= (left[i]?.[j + 1] ?? 0))) {
      found.push({ kind: 'gone', text: one[i] ?? '' });
      i += 1;
    } else {
      found.push({ kind: 'new', text: other[j] ?? '' });
      j += 1;
    }
  }
  return joined(found);
}
