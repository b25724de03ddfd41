import { sql } from "drizzle-orm";
import type { JobCall } from "../../../core/jobs/job";
import type { InputAnswer } from "../input";
import { joinsOf, type PromptHead } from "../prompt";
import { askProvider, ProviderFault, type Reply } from "./ask-provider";
import { readReply } from "./read-reply";
import { type RemoteName, remoteOf } from "./remotes";

interface Asked {
  assessment_id: string;
  provider: RemoteName;
  model: string;
}

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Asks for each part, and where there are several for one of all of them. */
export async function askRemote(
  { env, db }: JobCall,
  { assessment_id, provider, model }: Asked,
  head: PromptHead,
  prompts: readonly string[],
  answers: readonly InputAnswer[],
) {
  const remote = remoteOf(env, provider);
  if (!remote) throw new ProviderFault(`${provider} has no key`, 0);
  const all: Reply[] = [];
  const tries = () => all.reduce((sum, { attempts }) => sum + attempts, 0);
  const ask = async (prompt: string): Promise<string> => {
    // It may be taken back at any time, and from then on nothing is sent.
    const allowed = await db.get(
      sql`SELECT 1 FROM assessments WHERE id = ${assessment_id} AND remote_synthesis = 1`,
    );
    if (!allowed) {
      throw new ProviderFault(
        `${provider}: this assessment lets no answer go to a model outside any more`,
        tries(),
      );
    }
    try {
      const reply = await askProvider(remote, model, prompt, wait);
      all.push(reply);
      return reply.text;
    } catch (error) {
      throw error instanceof ProviderFault
        ? new ProviderFault(error.message, tries() + error.attempts)
        : error;
    }
  };
  let replies: string[] = [];
  for (const prompt of prompts) replies.push(await ask(prompt));
  while (replies.length > 1) {
    const joins = joinsOf(head, replies);
    if (joins.length === replies.length) {
      throw new ProviderFault(`${provider} answered with more than can be joined`, tries());
    }
    const joined: string[] = [];
    for (const { prompt, only } of joins) joined.push(prompt === null ? only : await ask(prompt));
    replies = joined;
  }
  return {
    ...readReply(replies[0] ?? "", answers),
    attempts: tries(),
    tokens: {
      input: all.reduce((sum, { tokens }) => sum + tokens.input, 0),
      output: all.reduce((sum, { tokens }) => sum + tokens.output, 0),
    },
  };
}
