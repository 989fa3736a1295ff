/* Runs a program that the leash cannot be preloaded into (tsc becomes another program, node --watch runs none of it) and
   ends it when the launcher is gone or asks for it. */
import { spawn } from 'node:child_process';

const child = spawn(process.execPath, process.argv.slice(2), { stdio: ['ignore', 'inherit', 'inherit'] });
const end = () => child.kill('SIGTERM');
process.on('SIGTERM', end);
process.stdin.once('end', end).once('error', end).resume();
child.once('exit', (code) => process.exit(code ?? 1));
