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
    setupClient?: (client: Client) => void;
  }
  interface Client {
    setRequests(requests: Asked[]): void;
  }
  interface Run extends Promise<Outcome> {
    on(event: 'response', listener: (client: Client, status: number, bytes: number, milliseconds: number) => void): void;
  }
  interface Outcome {
    '2xx': number;
    non2xx: number;
    errors: number;
    duration: number;
  }
  export default function autocannon(options: Options): Run;
}
