/*
 * Reads a QR code by the rules of ISO/IEC 18004, with nothing of the library that draws it: finder and format, mask,
 * order of the modules, blocks and their check symbols, then the bytes. Versions 1 to 10 at level M.
 */

type Modules = readonly (readonly boolean[])[];
type Blocks = {
  check: number;
  groups: readonly (readonly [count: number, data: number])[];
  aligned: readonly number[];
};

/** By version: check symbols of a block, blocks with their data, centres of the alignment patterns (tables 9 and E.1). */
const VERSIONS: readonly Blocks[] = [
  { check: 10, groups: [[1, 16]], aligned: [] },
  { check: 16, groups: [[1, 28]], aligned: [6, 18] },
  { check: 26, groups: [[1, 44]], aligned: [6, 22] },
  { check: 18, groups: [[2, 32]], aligned: [6, 26] },
  { check: 24, groups: [[2, 43]], aligned: [6, 30] },
  { check: 16, groups: [[4, 27]], aligned: [6, 34] },
  { check: 18, groups: [[4, 31]], aligned: [6, 22, 38] },
  { check: 22, groups: [[2, 38], [2, 39]], aligned: [6, 24, 42] }, // biome-ignore format: one version, one line
  { check: 22, groups: [[3, 36], [2, 37]], aligned: [6, 26, 46] }, // biome-ignore format: one version, one line
  { check: 26, groups: [[4, 43], [1, 44]], aligned: [6, 28, 50] }, // biome-ignore format: one version, one line
];

const MASKS: readonly ((x: number, y: number) => number)[] = [
  (x, y) => (x + y) % 2,
  (_, y) => y % 2,
  (x) => x % 3,
  (x, y) => (x + y) % 3,
  (x, y) => (Math.floor(x / 3) + Math.floor(y / 2)) % 2,
  (x, y) => ((x * y) % 2) + ((x * y) % 3),
  (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2,
  (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2,
];

/** Squares of one unit, as an SVG path draws them (`M3 4h1v1h-1z`), as rows of dark modules without their quiet zone. */
export function modulesOf(path: string): Modules {
  const dark = [...path.matchAll(/M(\d+) (\d+)h1v1h-1z/g)].map(([, x, y]) => [Number(x), Number(y)] as const);
  const [left, top] = [Math.min(...dark.map(([x]) => x)), Math.min(...dark.map(([, y]) => y))];
  const side = Math.max(...dark.map(([x]) => x)) - left + 1;
  const there = new Set(dark.map(([x, y]) => `${x - left} ${y - top}`));
  return Array.from({ length: side }, (_, y) => Array.from({ length: side }, (__, x) => there.has(`${x} ${y}`)));
}

const at = (modules: Modules, x: number, y: number): number => (modules[y]?.[x] ? 1 : 0);

/** Level and mask: fifteen bits around the upper left finder. */
function maskOf(modules: Modules): number {
  let format = 0;
  for (let bit = 0; bit < 15; bit += 1) {
    const [x, y] = bit < 6 ? [8, bit] : bit === 6 ? [8, 7] : bit === 7 ? [8, 8] : bit === 8 ? [7, 8] : [14 - bit, 8];
    format |= at(modules, x, y) << bit;
  }
  const plain = format ^ 0b101010000010010;
  if (plain >> 13 !== 0) throw new Error('Not of level M');
  return (plain >> 10) & 7;
}

/** Whether a module belongs to the form of the code rather than to what it says. */
function isForm(x: number, y: number, side: number, version: number): boolean {
  if (x === 6 || y === 6) return true;
  const far = side - 8;
  if ((x <= 8 && y <= 8) || (x >= far && y <= 8) || (x <= 8 && y >= far)) return true;
  if (version >= 7 && ((x < 6 && y >= side - 11) || (y < 6 && x >= side - 11))) return true;
  const centres = VERSIONS[version - 1]?.aligned ?? [];
  const last = centres.at(-1);
  return centres.some((cx) =>
    centres.some((cy) => {
      const isFinder = (cx === 6 && cy === 6) || (cx === 6 && cy === last) || (cx === last && cy === 6);
      return !isFinder && Math.abs(x - cx) <= 2 && Math.abs(y - cy) <= 2;
    }),
  );
}

/** Codewords in the order in which they were laid: two columns at a time, up and down, from the right. */
function codewordsOf(modules: Modules, version: number): number[] {
  const side = modules.length;
  const mask = MASKS[maskOf(modules)] as (x: number, y: number) => number;
  const bits: number[] = [];
  for (let right = side - 1; right >= 1; right -= 2) {
    if (right === 6) right = 5;
    const isUp = ((right + 1) & 2) === 0;
    for (let step = 0; step < side; step += 1) {
      const y = isUp ? side - 1 - step : step;
      for (const x of [right, right - 1]) {
        if (!isForm(x, y, side, version)) bits.push(at(modules, x, y) ^ (mask(x, y) === 0 ? 1 : 0));
      }
    }
  }
  return Array.from({ length: bits.length >> 3 }, (_, n) =>
    bits.slice(n * 8, n * 8 + 8).reduce((byte, bit) => (byte << 1) | bit, 0),
  );
}

function times(a: number, b: number): number {
  let product = 0;
  for (let bit = 7; bit >= 0; bit -= 1) {
    product = (product << 1) ^ ((product >> 7) * 0x11d);
    if ((b >> bit) & 1) product ^= a;
  }
  return product;
}

/** The check symbols agree with the data: the block, as a polynomial, is zero at each power of two. */
function assertSound(block: readonly number[], check: number): void {
  let root = 1;
  for (let power = 0; power < check; power += 1) {
    if (block.reduce((sum, symbol) => times(sum, root) ^ symbol, 0) !== 0)
      throw new Error('The check symbols disagree');
    root = times(root, 2);
  }
}

/** Data of all blocks, taken apart again. */
function dataOf(codewords: readonly number[], { check, groups }: Blocks): number[] {
  const blocks = groups.flatMap(([count, data]) =>
    Array.from({ length: count }, () => ({ data, symbols: [] as number[] })),
  );
  let next = 0;
  const deal = (length: (block: (typeof blocks)[number]) => number, most: number) => {
    for (let n = 0; n < most; n += 1) {
      for (const block of blocks) if (n < length(block)) block.symbols.push(codewords[next++] ?? 0);
    }
  };
  deal((block) => block.data, Math.max(...blocks.map(({ data }) => data)));
  deal(() => check, check);
  for (const { symbols } of blocks) assertSound(symbols, check);
  return blocks.flatMap(({ data, symbols }) => symbols.slice(0, data));
}

/** What a QR code says, in its byte mode. */
export function readQr(modules: Modules): string {
  const version = (modules.length - 17) / 4;
  const blocks = VERSIONS[version - 1];
  if (!blocks) throw new Error(`No code of ${modules.length} modules is known here`);
  const data = dataOf(codewordsOf(modules, version), blocks);
  const bits = data.map((byte) => byte.toString(2).padStart(8, '0')).join('');
  if (bits.slice(0, 4) !== '0100') throw new Error('Not in byte mode');
  const lengthBits = version < 10 ? 8 : 16;
  const length = Number.parseInt(bits.slice(4, 4 + lengthBits), 2);
  const from = 4 + lengthBits;
  const bytes = Array.from({ length }, (_, n) => Number.parseInt(bits.slice(from + n * 8, from + n * 8 + 8), 2));
  return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes));
}
