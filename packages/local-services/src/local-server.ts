/** A database server that runs on this machine for as long as this process does. */
export interface LocalServer {
  /** With its password: for a process's environment, never for a log. */
  url: string;
  port: number;
  pid: number;
  /** Settles with a few words ("signal SIGKILL") when the server has ended, wanted or not. */
  exited: Promise<string>;
  /** Ends it in good order; fine to call again, or after a crash. */
  stop(): Promise<void>;
}
