import { authMethods } from "./auth.ts";
import { chatMethods } from "./chat.ts";
import type { Method } from "./method.ts";

/** The whole Web API of the sandbox. What is not here is an `unknown_method`. */
export const methods: readonly Method[] = [...authMethods, ...chatMethods];
