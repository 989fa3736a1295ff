declare module 'autocannon' {
  interface Result {
    requests: { total: number };
    latency: { p50: number; p99: number };
    non2xx: number;
    errors: number;
  }
  export default function autocannon(options: object, done: (error: Error | null, result: Result) => void): void;
}
