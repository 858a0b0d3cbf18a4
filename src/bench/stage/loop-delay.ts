/**
 * The 99th percentile of the event loop's delay since this was asked last, in milliseconds, as the bot tells Prometheus. It is
 * Node's own histogram (`monitorEventLoopDelay`), and the 10 ms of its step are in each figure: an idle process says 10 to 11.
 */
export async function loopDelay(botUrl: string): Promise<number> {
  const response = await fetch(`${botUrl}/metrics`);
  const found = /^nodejs_eventloop_lag_p99_seconds (\S+)$/m.exec(await response.text())?.[1];
  if (found === undefined) throw new Error("the bot's metrics do not tell the delay of its event loop");
  return Number(found) * 1_000;
}
