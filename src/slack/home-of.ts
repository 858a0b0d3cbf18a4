/** Where a delivery says that it comes from, as Bolt reads it. */
export type Source = {
  readonly teamId?: string | undefined;
  readonly enterpriseId?: string | undefined;
  /** The app is installed for the whole organisation. */
  readonly isEnterpriseInstall: boolean;
};

/** The workspace that a delivery is for; undefined where the app is not installed there, or not any more. */
export type HomeOf = (source: Source) => Promise<string | undefined>;
