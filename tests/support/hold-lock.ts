import { lockDatabase } from "../../src/store/lock-database.ts";

/** A bot that holds its database until it dies. Says so on its output. */
await lockDatabase(process.argv[2] ?? "");
console.log("locked");
setInterval(() => {}, 60_000);
