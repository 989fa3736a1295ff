import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { inRepository, ROOT } from '../repository.ts';

export interface ToolRun {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a tool of node_modules/.bin, or node itself, to its end. */
export async function tool(
  command: string,
  args: readonly string[],
  options: { cwd?: string; env?: Record<string, string>; echo?: boolean } = {},
): Promise<ToolRun> {
  const isNode = command === 'node';
  const child = spawn(isNode ? process.execPath : inRepository('node_modules', '.bin', command), args, {
    cwd: options.cwd ?? ROOT,
    env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0', NEXT_TELEMETRY_DISABLED: '1', ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
  });
  if (options.echo) {
    child.stdout.on('data', (chunk: Buffer) => process.stdout.write(chunk));
    child.stderr.on('data', (chunk: Buffer) => process.stdout.write(chunk));
  }
  const [code, stdout, stderr] = await Promise.all([
    new Promise<number | null>((settle, reject) => {
      child.once('close', settle);
      child.once('error', reject);
    }),
    text(child.stdout),
    text(child.stderr),
  ]);
  return { code, stdout, stderr };
}

/** The end of what a tool said: where it names the fault. */
export const tail = ({ stdout, stderr }: ToolRun, characters = 6_000): string =>
  `${stdout}\n${stderr}`.trim().slice(-characters);
