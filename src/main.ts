// Only what every Node understands stands here: what is imported below crashes on older ones.
const NODE = 26;

if (Number(process.versions.node.split(".")[0]) < NODE) {
  console.error(
    `Readiness needs Node.js ${NODE}, and this is ${process.versions.node}. \`npm ci\` brings it: start with \`npm start\`.`,
  );
  process.exit(1);
}

const { existsSync } = await import("node:fs");
if (existsSync(".env")) process.loadEnvFile(".env");

const { readConfig } = await import("./config.ts");
const read = readConfig(process.env);
if (!read.ok) {
  console.error(
    ["Readiness cannot start:", ...read.problems.map((line) => `  ${line}`), "See .env.example."].join("\n"),
  );
  process.exit(1);
}

const { createLog } = await import("./create-log.ts");
const { startReadiness } = await import("./start.ts");
const { StartFailure } = await import("./start-failure.ts");
const log = createLog(read.config.logLevel);

process.on("unhandledRejection", (error) =>
  log.error({ error: String(error) }, "nobody waited for something that failed"),
);

try {
  const readiness = await startReadiness(read.config, { now: () => new Date().toISOString(), log });
  const stop = async (signal: string) => {
    log.info({ signal }, "stopping");
    await readiness.stop();
    process.exit(0);
  };
  process.once("SIGTERM", stop);
  process.once("SIGINT", stop);
} catch (error) {
  if (!(error instanceof StartFailure)) log.error({ error: String(error) }, "could not start");
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
}
