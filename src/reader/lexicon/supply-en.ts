import type { Lexicon } from '../tag.ts';

/** Who supplies, and how much. Patterns of lower-case English; a blank stands for any blanks. */
export const SUPPLY_EN: Lexicon = {
  home: `
    domestic(?:ally)?;
    home(?:-?grown|-made)?(?= (?:plants?|producers?|makers?|market|industry|suppliers?|firms?|side|line|source|supply|share|output|production|capacity|version|units?|alternatives?|products?));
    home-?grown; home-made; indigenous(?:ly)?; local(?:ly)?; localis?z?(?:ed|ation); in-house; inhouse;
    here; in this country; in our (?:own )?country; at home;
    national (?:champions?|producers?|suppliers?|makers?|manufacturers?|labs?|laboratory|institutes?|companies|firms?);
    within (?:the|our) (?:country|borders); in the country; inside the country; our own; of our own; ours;
    our (?:[a-z-]+ ){0,2}(?:mills?|makers?|suppliers?|producers?|plants?|fabs?|labs?|institutes?|industry|universit(?:y|ies)|foundry|foundries|shops?|division|samples?|prototypes?|alternatives?|version|product|process|manufacturers?|vendors?|refiners?|substitutes?|programme|program|teams?|engineers?|researchers?);
    the university; onshore; on our soil; self-made; self-developed;
  `,
  homeMarket: `
    (?:domestic|home|local|national|our own|our) (?:market|demand|consumption|needs?|use|usage|users?|buyers?|customers?|purchases|requirements?|installations?|fleet|installed base|industry.s needs);
    (?:sold|used|installed|consumed|bought|flown|in use|in service|registered|needed|sown|operating|licensed) (?:here|at home|in this country|in the country|domestically|locally|nationally);
  `,
  ahead: `
    ahead; in front; lead(?:s|ing)? by; further along;
  `,
  we: `
    we; us; our;
  `,
  foreign: `
    imports?; imported; importing; importation; foreign; foreigners?; abroad; overseas; offshore;
    from outside; outside the country; outside (?:the )?(?:eu|europe); non-domestic; non-local; western;
    other countries; another country; multinationals?; global giants?; the incumbents?; asian;
  `,
  import: `
    imports?; imported; importing; bought (?:in )?(?:from )?abroad; sourced? (?:from )?(?:abroad|overseas);
    from abroad; from overseas; (?:flown|shipped|brought|trucked|hauled|fetched) in;
    come[s]? (?:in )?from (?:abroad|overseas|outside);
  `,
  theirs: `
    theirs; the foreign (?:units?|ones?|product|makers?|brands?|grade); the imports?;
    the imported (?:one|ones|units?|product|grade|version); the reference; the leaders?; state of the art;
    the best; world leaders?; the frontier;
  `,
  world: `
    world(?:wide)?; world's; global(?:ly)?; international market; on (?:earth|the planet); the planet;
    anywhere; in the world;
  `,
  maker: `
    (?:[a-z]+-)?(?:makers?|producers?|suppliers?|vendors?|manufacturers?|firms?|compan(?:y|ies)|house|houses|refiners?|smelters?|fabricators?|weavers?|licensors?|shops?|mills?|foundry|foundries|plants?|factory|factories|fabs?|sources?|players?|outfits?|groups?|corporations?|conglomerates?|breeders?|developers?|brands?|start-?ups?|sellers?|providers?|distributors?|owners?|names?|giants?|works|labs?|laborator(?:y|ies)|institutes?|university|universities|refiner(?:y|ies));
  `,
  sole: `
    sole(?:ly)?; only (?:one|a single|source|supplier|maker|producer|company|vendor|two|three); exactly one;
    just one; a single; single[- ]sourced?; sole[- ]sourced?; the only; exclusively; nobody else;
    no one else; no other (?:company|supplier|maker|producer|vendor|firm|source); one and only; alone makes;
    one (?:company|supplier|firm|vendor|manufacturer|maker|producer|licensor|source);
    one (?:package|product|system|tool|program(?:me)?|instrument|brand|machine|plant|mine|factory|address|family|institute|laboratory)(?= (?:from|in|of|near|outside));
  `,
  monopoly: `
    monopol(?:y|ies|ist|ists|ise[sd]?|ize[sd]?); duopoly; oligopoly; dominat(?:e[sd]?|ing|ion);
    corner(?:ed|s)?; control(?:s|led|ling)?; own(?:s|ed)? the market; hold(?:s|ing)?; locked up;
    has a lock on; cartel; carve up; split the market; share the market;
    own(?:s|ed)? the (?:field|business|trade|whole market); the field; fly on; feeds?; divide the market;
    duopolies; run(?:s)? the show; take(?:s)? (?:almost )?everything; no one else makes;
  `,
  depend: `
    depend(?:s|ed|ent|ence|ency|encies|ing)?; rel(?:y|ies|ied|ying|iance|iant); hooked on; at the mercy of;
    beholden; hostage to; tied to; captive to; need(?:s)? to import; ha(?:ve|s) to import; must import;
    buy(?:s|ing)?; bought; purchase[sd]?; procure[sd]?; source[sd]?; import(?:s|ed)?; come[s]? from;
    came from; obtained? from; shipped? (?:in )?from;
    (?:flown|shipped|brought|trucked|hauled|fetched|ordered|delivered|drawn|taken|supplied|served|covered|imported|obtained|made|produced|built|refined|mined|fermented|extracted|grown|cast|machined) (?:in )?(?:from|by);
    supplied by; made by; from (?:only |just )?(?:one|two|three|a single);
  `,
  homeShare: `
    domestic (?:share|content|supply|sourcing|production|makers?|suppliers?|producers?|output|rate|coverage|mills?|plants?|firms?);
    localis?z?ation(?: rate| ratio)?; local (?:content|share|supply|sourcing|production|suppliers?|makers?);
    home share; self-sufficien(?:t|cy)(?: rate| ratio)?; self-supply; in-house share; indigenis?z?ation;
    home-made share; made (?:here|at home|domestically|locally|in-house);
    produced? (?:here|at home|domestically|locally|in-house); home production; home supply;
    home-grown share; (?:make|cover|produce|supply|meet)s? [a-z -]{2,40} ourselves;
  `,
  shareNoun: `
    market share; share; of the market;
    of (?:the )?(?:world )?(?:supply|output|production|capacity|shipments|units|installed base|volume|tonnage);
    of our (?:[a-z-]+ ){0,3}(?:supply|needs?|demand|purchases?|consumption|requirements?|tonnage|volume|stock|fleet|units?|use|buys?|orders?);
    account(?:s|ed|ing)? for; make(?:s)? up; supplie[sd]; supply; ship(?:s|ped)?; provides?;
  `,
  all: String.raw`
    all(?! (?:two|three|four|five|six|seven|eight|[0-9]));
    all (?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,4})(?= (?:of (?:the|our) )?(?:[a-z-]+ ){0,4}(?:we|our|in (?:service|use)|delivered|installed|came|come|were built));
    every(?: single)?(?: one)?; entire(?:ly)?;
    wholly; totally; completely; fully; exclusively; solely; 100 ?%; without exception; each and every;
    only from; the lot; nothing but; only (?:by|from|in|at|through); nowhere but; none but;
    every one of them; all of them; all of it;
  `,
  nearlyAll: `
    (?:almost|nearly|practically|virtually|essentially|basically|just about|as good as) (?:all|every|entirely|everything|wholly|exclusively|totally|completely);
    nearly everything; all but (?:a few|one|two); overwhelming(?:ly)?;
    the (?:vast|overwhelming|great|large) majority; the bulk; the lion.s share; nine-tenths;
    hardly any(?:thing)? (?:is|are) (?:made|produced) (?:here|at home);
  `,
  most: `
    most(?:ly)?; mainly; largely; chiefly; primarily; predominantly; heav(?:y|ily); strong(?:ly)?; highly;
    deep(?:ly)?; critically; crucially; a majority; the majority; for the most part; severely; overly;
    too much; hopelessly; utterly;
  `,
  some: `
    some; part(?:ly|ially)?; a portion; in part; certain; somewhat; to some extent; modest(?:ly)?;
    moderate(?:ly)?;
  `,
  little: `
    little; hardly any; few; negligible; marginal; a tiny; a fraction; minor; barely; scarcely; a trickle;
    only occasionally; small (?:share|part|quantit(?:y|ies)); minimal; token;
  `,
  notDependent: `
    (?:no longer|not|never|nor|hardly|barely|scarcely|n.t)(?: [a-z]+){0,2} (?:depend(?:s|ent)?|rel(?:y|ies|iant)|import(?:s|ed)?|need imports|buy (?:any |a single )?(?:[a-z]+ )?(?:abroad|from abroad));
    self-sufficient; self-reliant; independent of (?:imports?|foreign); free of imports;
    no (?:dependence|dependency|reliance|imports?|import dependence|foreign dependence);
    without (?:a single |one )?import(?:s|ed)?; fully (?:local|domestic|indigenous|localis?z?ed);
    net exporter; we export; stopped importing; ended? (?:our )?(?:dependence|reliance|imports);
    imports? (?:is|are|was|were) (?:zero|nil|negligible|marginal|rare); have not (?:bought|imported);
    made within; quarr(?:y|ied) (?:here|ourselves);
    all (?:of it |of them )?(?:is |are |comes? |sourced )?(?:made|produced|sourced|grown|mined)? ?(?:from )?(?:domestic|local|home);
    imports? (?:is|are|was|were) (?:practically |virtually |almost |close to |next to |as good as |essentially )*(?:zero|nil|none|nothing|negligible|marginal|rare|a rounding error|insignificant|trivial);
    next to no imports; hardly import; import (?:almost |next to |practically )?nothing;
    we export (?:them|it|more); (?:no longer|not|never|hardly) play (?:any|a|much) (?:role|part);
    play no (?:role|part) (?:here|any more)?; (?:makes?|made|produces?|grow|mine) all of it ourselves;
    all of it ourselves; every(?:thing| one) (?:is |comes )?(?:made|from) (?:here|home|domestic);
    imports? (?:ended|stopped|ceased) (?:in|years|long); (?:there is )?no foreign supplier;
    nothing we need (?:from )?abroad; abroad there is nothing; a rarity; is done here;
    grow(?:s)? more [a-z]+ than we; a curiosity; odd sizes; for trial plots; none of it is indispensable;
    (?:that )?dependency ended; dependence ended; left (?:out|over) for; only odd;
  `,
  becoming: `
    from; rose; risen; climbed; grew; up from; down from; fell; fallen; dropped; declined; reduced; cut;
    increased; shrank; shrunk; went;
  `,
  offTopic: `
    yields?; purity; pure; efficien(?:t|cy); humidity; margins?; prices?; priced?; tariffs?; dut(?:y|ies);
    costs?; discount; growth; grew; revenues?; sales; profits?; turnover; uptime; utilis?z?ation; accuracy;
    conversion; recovery; reliability; availability; concentration of; solution; content of; moisture;
    weight; lighter; faster; brightness; luminance; quantum yield; transmission; transmittance;
    reflectivity; absorption; load; duty cycle; slope; gradient; tolerance; error; confidence; probability;
    chance; likelihood; inflation; interest; wages?; staff; headcount; employees; budget; defects?; scrap;
    rejects?; germination; alcohol; protein; bill of materials; of the bom; energy; power consumption;
    subsid(?:y|ies); grants?; stake; shares in; ownership; equity; vote[sd]?; gdp; allocation;
    of what we ordered; utilisation; relative humidity; rh; porosity; density; elongation;
    coverage of costs; royalt(?:y|ies); bonus; on time; attendance; respondents; surveyed;
  `,
  otherSource: `
    (?:second|alternative|other|another|additional|backup|alternate|third|several|many|multiple|plenty of|dozens of|different) (?:[a-z]+ ){0,2}(?:sources?|suppliers?|vendors?|origins?|makers?|producers?);
    dual[- ]sourc(?:ed|ing); multi[- ]?sourced; second[- ]sourced?; could buy (?:it |them )?elsewhere;
    available elsewhere; switch(?:ed|ing)? (?:to|suppliers?); from a dozen; freely (?:available|traded);
    on the open market; commodity;
  `,
  noOther: `
    no (?:second|alternative|other|another|alternate|backup|drop-in|qualified|ready|real|viable|practical|known|substitute|immediate|non-[a-z]+)(?: [a-z-]+){0,2} ?(?:sources?|suppliers?|vendors?|alternatives?|substitutes?|replacements?|makers?|option)?;
    no (?:alternatives?|substitutes?|replacements?|plan b|fallback|workaround|way round|way around);
    nowhere else; nobody else; no one else; irreplaceable; there is no(?:thing)? else;
  `,
  qualifiedSource: `
    (?:second|alternative|another|other|backup)(?: [a-z-]+){0,4} (?:is |are |has been |already |fully |was |were )+(?:qualified|approved|validated|certified);
    (?:qualified|approved|validated|certified) (?:a |an |the |our )?(?:second|alternative|another|other|backup);
    (?:qualified|approved|certified) (?:alternative|second source|backup); already (?:qualified|approved);
    now ships to us;
    (?:was|is|were|are|been|already) (?:already )?(?:approved|qualified|certified) (?:by|last|in|since|this|two|a year);
  `,
};
