/** Whether somebody typed this name, in whatever case. */
export function isSameName(name: string, typed: string): boolean {
  return name.toLocaleLowerCase("en") === typed.toLocaleLowerCase("en");
}
