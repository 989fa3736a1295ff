import { flushCompileCache } from 'node:module';

/* Preloaded into every process of the platform: standard input is a pipe that the launcher holds. When the launcher
   is gone, however it went, the pipe ends and the process drains as for SIGTERM instead of living on, unowned. */
/* What was compiled is kept soon after the start, not only at a proper end: one that is killed starts from it again. */
setTimeout(flushCompileCache, 10_000).unref();

const drain = () => {
  process.kill(process.pid, 'SIGTERM');
  setTimeout(() => process.exit(1), 15_000).unref();
};
process.stdin.once('end', drain).once('error', drain).resume();
process.stdin.unref?.();
