import { authMethods } from "./auth.ts";
import { bookmarkMethods } from "./bookmarks.ts";
import { chatMethods } from "./chat.ts";
import { conversationMethods } from "./conversations.ts";
import { fileMethods } from "./files.ts";
import { historyMethods } from "./history.ts";
import type { Method } from "./method.ts";
import { oauthMethods } from "./oauth.ts";
import { pinMethods } from "./pins.ts";
import { usergroupMethods } from "./usergroups.ts";
import { userMethods } from "./users.ts";
import { viewMethods } from "./views.ts";

/** The whole Web API of the sandbox. What is not here is an `unknown_method`. */
export const methods: readonly Method[] = [
  ...authMethods,
  ...bookmarkMethods,
  ...chatMethods,
  ...conversationMethods,
  ...fileMethods,
  ...historyMethods,
  ...oauthMethods,
  ...pinMethods,
  ...usergroupMethods,
  ...userMethods,
  ...viewMethods,
];
