import cliProgress from "cli-progress";
import type { Progress } from "../context.ts";

const SHOWN_AFTER_MS = 1_000;

/** A bar on standard error, once the work has taken a second and only where a person looks on. */
export function progressBar(label: string, stream: NodeJS.WriteStream): Progress {
  const begun = performance.now();
  const bar = new cliProgress.SingleBar({
    format: `${label} {bar} {percentage} %`,
    stream,
    clearOnComplete: true,
    hideCursor: true,
    barCompleteChar: "▓",
    barIncompleteChar: "░",
  });
  let shown = false;
  return {
    report(done, total) {
      if (!stream.isTTY || performance.now() - begun < SHOWN_AFTER_MS) return;
      if (!shown) bar.start(total, done);
      else bar.setTotal(total);
      shown = true;
      bar.update(done);
    },
    stop() {
      if (shown) bar.stop();
    },
  };
}
