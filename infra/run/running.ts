import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What a running platform leaves in its data folder, so that a second start and `npm run stop` find it. */
export interface RunningMark {
  readonly pid: number;
  readonly startedAt: string;
  readonly publicUrl: string;
  readonly command: string;
}

const markFile = (dataDir: string) => join(dataDir, 'running.json');

/** The platform that runs on this data folder, if one does; a mark left by a killed one is removed. */
export function runningOn(dataDir: string): RunningMark | null {
  const file = markFile(dataDir);
  if (!existsSync(file)) return null;
  const mark = readMark(file);
  if (mark && isLauncher(mark.pid)) return mark;
  rmSync(file, { force: true });
  return null;
}

/** Takes the data folder for this process; false when another took it in the same moment. */
export function takeDataFolder(dataDir: string, publicUrl: string): boolean {
  const file = markFile(dataDir);
  mkdirSync(dirname(file), { recursive: true, mode: 0o711 });
  const mark: RunningMark = {
    pid: process.pid,
    startedAt: new Date().toISOString(),
    publicUrl,
    command: process.argv.slice(1).join(' '),
  };
  try {
    writeFileSync(file, JSON.stringify(mark), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

export function leaveDataFolder(dataDir: string): void {
  const file = markFile(dataDir);
  if (readMark(file)?.pid === process.pid) rmSync(file, { force: true });
}

function readMark(file: string): RunningMark | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

/** Whether the process still is a launcher: its number may have gone to another program since. */
function isLauncher(pid: number): boolean {
  const commandLine = `/proc/${pid}/cmdline`;
  if (existsSync('/proc/self'))
    return existsSync(commandLine) && readFileSync(commandLine, 'utf8').includes('infra/run/');
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
