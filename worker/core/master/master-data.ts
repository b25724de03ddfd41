/** A module's master data: `master` of its master/index.ts, which Node runs as it stands. */
export interface MasterData {
  /**
   * SQL that adds what is not there yet and leaves what is there as it is, each statement below the 100 KB that D1
   * takes. It is run at every start, and by `npm run master-data`.
   */
  statements(): string[];
}
