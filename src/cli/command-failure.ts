/** A command cannot go on; the message is the sentence that the person reads. */
export class CommandFailure extends Error {
  override readonly name = "CommandFailure";
}
