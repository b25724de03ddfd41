import type { IdKind } from "../../core/db/ids";
import type { Random } from "../../core/demo/random";
import { type CommentRow, commentsOf, type ReplyRow } from "./comments";
import { type Doer, Life } from "./life";
import { live, type Scene } from "./lives";
import { makeStories, type Told, toldByHand } from "./make-stories";
import { markPublic, type SourceRow, sourceOf } from "./papers";
import { byHand } from "./stories/index";
import { contentOf } from "./story";
import { begunOf, type Way, ways } from "./ways";

const DAY = 86_400_000;

export interface Maker {
  random: Random;
  newId: (kind: IdKind) => string;
  now: number;
  /** The organisation's day. */
  today: string;
  cast: { writer: Doer; moderator: Doer; other: Doer };
}

/** All that the demonstration holds of cases, as rows. */
export class Archive {
  readonly lives: Life[] = [];
  readonly sources: SourceRow[] = [];
  readonly comments: CommentRow[] = [];
  readonly replies: ReplyRow[] = [];
  readonly #of: Maker;

  constructor(of: Maker) {
    this.#of = of;
    const { random } = of;
    const first = byHand.map(({ way }) => way);
    const all = ways(random, first);
    const begun = all.map((way) => begunOf(way, random));
    const told = [
      ...toldByHand(random, begun.slice(0, first.length)),
      ...makeStories(random, begun.slice(first.length)),
    ];
    for (const [n, one] of told.entries()) this.#add(n, one, all[n] ?? "draft", begun[n] ?? 0);
  }

  #add(n: number, told: Told, way: Way, age: number): void {
    const { random, newId, now, today, cast } = this.#of;
    const { story, mistaken } = told;
    const [writer, other] = n % 3 === 2 ? [cast.other, cast.writer] : [cast.writer, cast.other];
    const begun = now - age * DAY;
    const sources = story.papers.map((paper) =>
      sourceOf(paper, story, { id: newId("source"), at: begun, by: writer.id, today, random }),
    );
    const sourceIds = sources.map(({ source_id }) => source_id);
    const translated = n % 7 === 6 ? "short" : n % 11 === 10 ? "not" : "whole";
    const caseId = `case-${[...random.bytes(6)].map((byte) => byte.toString(16).padStart(2, "0")).join("")}`;
    const life = new Life(caseId, newId);
    const scene: Scene = {
      ...{ way, writer, other, moderator: cast.moderator, told, age },
      at: (days) => Math.round(begun + days * DAY),
      whole: contentOf(story, today, sourceIds, translated),
      mistaken: contentOf(mistaken, today, sourceIds, translated),
    };
    live(life, scene);
    for (const source of sources) markPublic(source, life);
    this.lives.push(life);
    this.sources.push(...sources);
    const { comments, replies } = commentsOf(life, scene, newId);
    this.comments.push(...comments);
    this.replies.push(...replies);
  }
}
