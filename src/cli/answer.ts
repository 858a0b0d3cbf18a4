/** What a command has to say. `stdout` is data, `stderr` is talk; both end without a line break. */
export type Answer = { readonly exitCode: 0 | 1 | 2; readonly stdout: string; readonly stderr: string };

export function answered({ stdout = "", stderr = "" }: { stdout?: string; stderr?: string }): Answer {
  return { exitCode: 0, stdout, stderr };
}

export function failed(stderr: string): Answer {
  return { exitCode: 1, stdout: "", stderr };
}

export function asJson(value: unknown): string {
  return JSON.stringify(value, null, 2);
}
