// Pure.

/** A question as every assessment begins with it: its words are English. */
export interface FirstQuestion {
  id: string;
  type: "long_text";
  prompt: string;
  hint: string;
}

/** One of the five workshops as every assessment begins with it. */
export interface FirstWorkshop {
  title: string;
  questions: readonly FirstQuestion[];
}

const longText = <I extends string>(id: I, prompt: string, hint: string): FirstQuestion & { id: I } => ({
  id,
  type: "long_text",
  prompt,
  hint,
});

/** The first version of what is asked, by workshop and in order. */
export const questionSet = {
  workshop_1: {
    title: "Understanding the Community Context",
    questions: [
      longText(
        "community_description",
        "Give a profile of the OBC population in your region or province: estimated numbers, urban or rural, and the livelihoods and sectors people belong to.",
        "General profile and sector make-up.",
      ),
      longText(
        "quality_of_life",
        "Describe living conditions: how well people reach education, health and social-protection services, and how households earn their income.",
        "Well-being, access to services, livelihoods.",
      ),
      longText(
        "socio_economic_issues",
        "Name the most urgent social and economic problems now, the state of infrastructure (roads, utilities, communications, housing) and of finance and business services, and whether each has got better, worse or stayed level in recent years.",
        "Present problems and direction of change.",
      ),
      longText(
        "cultural_preservation",
        "Explain how communities keep up and promote culture, faith and identity, and what stands in the way.",
        "Efforts and obstacles.",
      ),
    ],
  },
  workshop_2: {
    title: "Community Aspirations and Priorities",
    questions: [
      longText(
        "vulnerable_areas",
        "Identify at most three municipalities or barangays with OBC residents that are most at risk, with reasons.",
        "Priority places and why.",
      ),
      longText(
        "vulnerable_sectors",
        "Which OBC groups (farmers, women, youth, workers, PWDs, IPs, IDPs, business owners and so on) are most at risk, and how do they cope?",
        "Groups at risk and coping.",
      ),
      longText(
        "long_term_aspirations",
        "State shared long-range hopes for development, identity and well-being, dividing those reachable in 1 to 3 years from those needing 5 to 10.",
        "Shared vision with two horizons.",
      ),
      longText(
        "top_three_issues",
        "Which three issues need action first if life for OBCs is to improve?",
        "Ranked urgent issues.",
      ),
      longText(
        "prioritized_programs",
        "Which economic, social and cultural programmes deserve priority in your area?",
        "Programmes by theme.",
      ),
      longText(
        "rights_issues",
        "Which rights problems occur most (services, discrimination, representation, land, peace and security), how are rights protected today, and what else is needed?",
        "Rights concerns, safeguards, gaps.",
      ),
    ],
  },
  workshop_3: {
    title: "Community Collaboration and Empowerment",
    questions: [
      longText(
        "representation_in_governance",
        "How do OBCs take part in local government from barangay to province; who usually takes part and which groups are missing?",
        "Who is in and who is out.",
      ),
      longText(
        "obc_organizations",
        "List local OBC organisations (youth, women, religious or traditional councils, others) that contribute to governance and development.",
        "Organisations and what they do.",
      ),
      longText(
        "improving_representation",
        "What steps would strengthen OBC voice and participation?",
        "Recommended steps.",
      ),
      longText(
        "collaboration_mechanisms",
        "What joint arrangements should be set up or improved to protect rights and advance welfare and development?",
        "Coordination platforms.",
      ),
      longText(
        "transparency_and_equity",
        "How can openness, accountability and fairness be assured so that every OBC group benefits from government and partner projects?",
        "Safeguards for inclusion.",
      ),
    ],
  },
  workshop_4: {
    title: "Community Feedback on Existing Initiatives",
    questions: [
      longText(
        "existing_programs",
        "Which programmes, projects and services reach OBCs from each kind of provider: LGUs, NGAs, BARMM, others?",
        "Inventory by provider.",
      ),
      longText(
        "access_to_programs",
        "How do people obtain these services; which groups gain most and which are left behind?",
        "Reach and fairness.",
      ),
      longText(
        "effectiveness_of_initiatives",
        "How well do these initiatives work, which succeeded or failed and why, and what should change?",
        "Successes, gaps, improvements.",
      ),
      longText(
        "online_access",
        "How do LGUs, NGAs and the Bangsamoro Government offer services online, and how is connectivity used to widen access?",
        "Digital access and barriers.",
      ),
      longText(
        "untapped_resources",
        "What other help available locally (scholarships, livelihood schemes, ICT hubs, partnerships, local initiatives) is not yet being used?",
        "Unused opportunities.",
      ),
    ],
  },
  workshop_5: {
    title: "OBCs Needs, Challenges, Factors, and Outcomes",
    questions: [
      longText(
        "critical_challenges",
        "Challenges: name the most serious difficulties (education, health, livelihood, governance, infrastructure, peace and security) and who suffers most from each.",
        "Main challenges and affected groups.",
      ),
      longText(
        "challenge_factors",
        "Factors: give the causes behind each challenge (policy, resources, discrimination, geography, governance) and say whether they lie inside the community, outside it, or both.",
        "Underlying causes.",
      ),
      longText(
        "specific_needs",
        "Needs: given those causes, what exactly must be provided (livelihood, schools, health facilities, roads, scholarships, justice, inclusion)?",
        "Needs tied to challenges.",
      ),
      longText(
        "expected_outcomes",
        "Outcomes: if the needs are met, what change should follow, in particular for vulnerable groups?",
        "Hoped-for results.",
      ),
      longText(
        "prioritization",
        "Prioritisation: which challenges and needs come first, why, and how are they linked?",
        "Order, reasons, links.",
      ),
    ],
  },
} as const satisfies Record<string, FirstWorkshop>;

type Workshop = keyof typeof questionSet;

/** The same in another language: of each question its prompt and its hint. */
export interface FirstWords {
  titles: Record<Workshop, string>;
  questions: Record<
    (typeof questionSet)[Workshop]["questions"][number]["id"],
    readonly [prompt: string, hint: string]
  >;
}
