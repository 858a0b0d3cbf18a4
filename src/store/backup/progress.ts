/** Called now and then while much is done; in whatever unit, `done` grows up to `total`. */
export type Progress = (done: number, total: number) => void;

/** A backup or a restore that was not made, and why, in a sentence. Nothing was replaced. */
export class BackupRefused extends Error {
  override readonly name = "BackupRefused";
}
