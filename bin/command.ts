/** Where a command reads and writes; tests hand in their own. */
export interface CommandIo {
  readonly stdout: (text: string) => void;
  readonly stderr: (text: string) => void;
  readonly stdin?: AsyncIterable<string | Uint8Array>;
  readonly cwd: string;
}

/** A command takes its arguments and returns its exit code: 0 done, 1 found faults, 2 misused. */
export type Command = (args: string[], io: CommandIo) => Promise<number>;
