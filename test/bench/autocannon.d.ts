declare module 'autocannon' {
  interface Asked {
    method?: 'POST';
    path?: string;
    headers?: Record<string, string>;
    body?: string;
  }
  interface Options extends Asked {
    url: string;
    connections: number;
    duration?: number;
    amount?: number;
    timeout: number;
    requests?: Asked[];
  }
  interface Outcome {
    '2xx': number;
    non2xx: number;
    errors: number;
    duration: number;
    latency: { p50: number; p99: number };
  }
  export default function autocannon(options: Options): Promise<Outcome>;
}
