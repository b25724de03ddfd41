import type { DatabaseSync } from "node:sqlite";
import { campaignId, type MadeLink, size } from "./programme.ts";

const counted = [0, 1, 3, 4]; // of the counts: clicks, unique clicks, sign-ups, enrolments

/** The running totals of every link at the end of every day, as the standings of officers want them. */
export class Standings {
  readonly #links: MadeLink[];
  readonly #totals: Int32Array;

  constructor(links: MadeLink[]) {
    this.#links = links;
    this.#totals = new Int32Array(links.length * size.days * counted.length);
  }

  note(link: number, day: number, total: number[]): void {
    const start = (link * size.days + day) * counted.length;
    counted.forEach((count, i) => {
      this.#totals[start + i] = total[count] ?? 0;
    });
  }

  /** What compaction would have written, up to a day. */
  write(db: DatabaseSync, days: string[], until: string): void {
    const insert = db.prepare("INSERT INTO officer_standings (campaign_id, day, totals) VALUES (?, ?, ?)");
    const ofCampaign = (n: number) =>
      this.#links.flatMap((link, i) => (link.campaign === campaignId(n) ? [i] : []));
    const owners = Array.from(
      { length: size.campaigns },
      (_, i) => [campaignId(i + 1), ofCampaign(i + 1)] as const,
    );
    for (const [owner, links] of [["*", this.#links.map((_, i) => i)] as const, ...owners]) {
      days.forEach((day, at) => {
        if (day <= until) insert.run(owner, day, this.#json(links, at));
      });
    }
    db.prepare("UPDATE compaction SET standings_through = ?").run(until);
  }

  #json(links: readonly number[], day: number): string {
    const byOfficer: Record<string, number[]> = {};
    for (const link of links) {
      const officer = this.#links[link]?.officer ?? "";
      const start = (link * size.days + day) * counted.length;
      const sums = byOfficer[officer];
      const own = this.#totals.subarray(start, start + counted.length);
      if (sums) for (let i = 0; i < own.length; i++) sums[i] = (sums[i] ?? 0) + (own[i] ?? 0);
      else byOfficer[officer] = [...own];
    }
    return JSON.stringify(byOfficer);
  }
}
