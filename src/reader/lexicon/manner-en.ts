import type { Lexicon } from '../tag.ts';

/** How something is said: denied, guessed, heard, planned, over. Patterns of lower-case English. */
export const MANNER_EN: Lexicon = {
  not: `
    not(?! only| just| merely| least| to mention| unlike)(?:hing)?; [a-z]+n't; cannot;
    no(?! doubt| less than| fewer than| later than| matter| sooner| wonder| longer)(?:body| one)?; never;
    none; neither; nor; no longer; hardly; scarcely; rarely; seldom; lack(?:s|ed|ing)?; rather than;
    instead of; far from; anything but; free of; fails? to; refus(?:e|es|ed) to; unlikely;
  `,
  flip: `
    (?:it is|it's|that is|that's|this is|is|was) (?:simply |just |plainly |flatly |quite |frankly )?(?:not true|untrue|false|wrong|a myth|nonsense|rubbish|a fairy tale|not the case|not so|outdated|an exaggeration|no longer true|not correct|incorrect)(?: that| to say)?;
    not as if; not that; not as though; it is not the case;
    (?:i|we|nobody|no one) (?:would not|wouldn.t|cannot|can.t|could not|couldn.t|would never|do not|don.t|can) (?:say|claim|call|pretend|argue|go so far|think|believe|see (?:how|why))(?: that| as to say)?;
    (?:i|we) (?:doubt|dispute|deny|disagree)(?: that)?;
    (?:the )?(?:idea|notion|claim|story|myth|rumou?r) (?:that|of); hard to (?:argue|claim|see (?:how|why));
    far from; by no means; there is no (?:question|danger|risk|fear) (?:of|that); no longer applies;
    contrary to; myth;
    (?:it )?would be (?:untrue|wrong|false|a mistake|misleading|an exaggeration)(?: to (?:say|claim|think|believe|suggest))?(?: that)?;
    nobody would deny; untrue to say; that is no longer so; no longer (?:so|true);
  `,
  hedge: String.raw`
    maybe; perhaps; possibly; possible(?! (?:only|once|when|with|without|by|to|through|after|until)); probabl[ey]; might;
    may(?! not| 20\d\d| \d| and| to )(?= [a-z])(?! (?:19|20));
    could(?= (?:have|well|possibly|perhaps|conceivably|also|still|be (?:a|an|the|as|worse|better|behind|around|about|up|down|more|less|that)));
    presumably; supposedly; apparently; seem(?:s|ed|ingly)?; appear(?:s|ed)? to; suggest(?:s|ed)?;
    i (?:think|guess|believe|suspect|suppose|imagine|gather|fear|assume|would guess|reckon)(?! of);
    we (?:think|guess|believe|suspect|suppose|assume|imagine); my (?:guess|hunch|impression|feeling);
    likely(?!hood); unlikely; unclear; uncertain; unsure; not sure; unverified; unconfirmed;
    could not verify; cannot confirm; handle with care; if i remember; from memory; ballpark; rough guess;
    arguably; potentially; conceivabl[ey]; tentative(?:ly)?; opinions differ(?:ed)?; in theory;
    as far as i (?:know|can tell|remember); to my knowledge; don.t quote me; it is thought;
    estimates? (?:vary|differ); hard to say; somewhere between; or so i;
  `,
  hearsay: String.raw`
    (?:i |we )?heard (?:that|at|from|it|a)?; heard; rumou?r(?:s|ed)?(?: has it)?; it is said; is said to;
    are said to; people (?:keep )?(?:say|saying|claim)(?:s|ing)?; some (?:say|claim|people say);
    they say(?= (?:that|it|we|our|the|in)); allegedly; reportedly; reported(?: speech)?;
    according to (?:a |an |the )?(?:blog|forum|tweet|post|rumou?rs?|newspaper|tabloid|friend|colleague|someone|hearsay|gossip|social media|vendor|salesman|anonymous|unnamed|some)(?: [a-z]+)?;
    (?:a|one|another|some) (?:vendor|colleague|friend|blogger?|tweet|analyst|consultant|salesman|salesperson|panell?ist|speaker|contact|taxi driver|blog post|forum post|newspaper|journalist|commentator|minister|lobbyist|competitor|article|headline|post|commenter|uncle|rep)(?: [a-z]+){0,3} (?:said|says|claim(?:s|ed)?|suggest(?:s|ed)?|told|tells|wrote|thought|thinks|insist(?:s|ed)?|mentioned|swears?|reckons?|hint(?:s|ed)?|believes?|argue[sd]?|warn(?:s|ed)?|quoted?);
    word is; gossip; claims? (?:that|the|to); claimed; the headline; headlines?; in the press; the brochure;
    marketing (?:says|claims|material); sales pitch; tell(?:s)? anyone;
    (?:on|from) (?:the )?(?:internet|social media|twitter|linkedin|reddit|web|grapevine); second-?hand;
    so they say; the old (?:\d+ ?(?:%|percent|per cent)|[a-z]+ percent) (?:figure|number|claim);
    if someone (?:quotes|says|claims|tells);
    (?:the |a )?(?:weekly|tabloid|paper|papers|newspapers?|magazine) (?:wrote|writes|says|said|claims?);
  `,
  plan: String.raw`
    plan(?:s|ned|ning)?(?: to| for)?;
    will(?! (?:stop|halt|idle|shut|go|fall|not))(?= (?:be|have|reach|cover|supply|make|produce|replace|match|start|open|come|begin|double|raise|bring|achieve|deliver|catch|eliminate|end|become|provide|give|get|launch|build|soon|eventually|finally|then|rise|close|qualify|overtake|meet));
    going to(?! [0-9]);
    intend(?:s|ed)?(?= to (?:build|make|raise|reach|cover|replace|qualify|open|start|produce|localis|localiz|reduce));
    aim(?:s|ed|ing)? (?:to|at|for); target(?:s|ed|ing)?(?= (?:is|of|for|to|a|an|\d|self|by|20));
    hope(?:s|d|fully)?; hoping; expect(?:s|ed)? to; promise[sd]?; pledge[sd]?; commit(?:s|ted)? to;
    announce[sd]? (?:a|an|that|plans?|it|the)?(?! (?:ban|control|embargo|export)); scheduled;
    due (?:to|in|by|on) (?:(?:open|start|begin|come|ship|deliver|produce)|20\d\d);
    roadmap (?:says|calls|foresees|shows|promises); by (?:the end of )?20(?:2[7-9]|[3-9]\d);
    (?:is|are) (?:to be|being) built; under construction; would like to; ambition; vision;
    on (?:paper|the drawing board); memorandum; letter of intent; proposal(?:s)?; proposed; one day;
    some day; someday; in future; in the future; soon; feasibility study; foundation stone;
    ground was broken; budgeted; slated; forecast(?:s)?; projected;
  `,
  counterfactual: `
    would (?:not )?have (?:been|gone|lost|run|had|shut|come|made|built|stood|fallen|[a-z]+ed);
    had (?:we|it|they|the|our) (?:[a-z]+ ){0,3}(?:not |never )?[a-z]+ed;
    if (?:we|it|they|there|the) (?:had|were) (?:not )?(?:been )?(?:to )?(?:still|[a-z]+ed); if only;
    in another world; were it not for; could have; should have; hypothetical(?:ly)?; imagine (?:a|that|if);
    suppose (?:that|for|we)?; what if; in a world where; let us pretend; for the sake of argument;
    as a thought experiment; worst case (?:scenario )?(?:in|for) (?:a|the) (?:film|movie|novel);
    in the (?:film|movie|novel);
  `,
  history: String.raw`
    used to; once(?= (?:had|was|were|depended|relied|imported|bought|the|a|all|we)); formerly; previously;
    historically; at the time; back (?:then|in); in those days;
    in the (?:past|nineties|eighties|seventies|old days|19\d0s|20[01]0s|early|late);
    (?:ten|five|fifteen|twenty|eight|six|seven|four|three|two|a few|some|\d+) years ago; a decade ago;
    decades ago; before (?:the )?(?:19|20)\d\d; before (?:[a-z]+ )20\d\d; until (?:19|20)\d\d;
    until (?:recently|last year|a few years ago);
    before the (?:ban|dispute|embargo|war|crisis|pandemic|shock|switch|programme|project|new plant|change);
    the old (?:figure|number|days|memo|report|story); no longer applies;
    (?:was|were) (?:the case|true) (?:in|until|before); down from; up from;
    from (?:about |roughly |around |some |nearly |over )?[\d.]+ ?(?:%|percent|per cent); ago; earlier;
    the (?:19|20)\d\d (?:description|memo|report|figure|study|number); had been; at its peak; peaked;
    originally; initially; until (?:recently|lately|not long ago|then); closed years ago;
  `,
  now: `
    now(?:adays)?; today; currently; at present; present-day; as of;
    this (?:year|month|quarter|week|spring|summer|autumn|winter); by now; these days; at the moment;
    since then; meanwhile; last (?:year|month|quarter|week); latest; most recent(?:ly)?; recent(?:ly)?;
    no longer; has (?:since )?(?:dropped|fallen|risen|reached|climbed|grown|become|declined);
    have (?:since )?(?:dropped|fallen|risen|reached|climbed|grown|become|declined);
  `,
  unknown: String.raw`
    (?:i|we|they) (?:do|did|would|could|can)(?: not|n.t|not) (?:really |honestly |yet |actually )?(?:know|tell);
    (?:really |honestly |simply )?cannot (?:really )?(?:say|tell)(?=$|[.,;]);
    (?:i|we|they) (?:do|did|would|could|can)(?: not|n.t|not) (?:really |yet |actually )?(?:know|have|say|tell|find|obtain|get|see|look|looked|check|ask)(?: (?:how|what|whether|if|any|the|that|of|out|at|into|a|data|figures|numbers|information|anything|it|yet))+;
    (?:have|has|had) not (?:yet )?(?:looked|asked|checked|been (?:studied|asked|measured|checked|looked|assessed|established)|studied|found|measured|assessed)(?: (?:at|into|out|how|what|whether|if|that|it|the))*;
    cannot (?:say|tell|judge) (?:how|what|whether|if|anything|where|when)?;
    could not (?:find out|establish|obtain|say|tell|determine); out of scope;
    no (?:data|figures?|numbers?|information|idea|statistics|record|one knows|evidence either way|view|opinion)(?: on| about| for| of| whether| what| how)?;
    (?:is|are|remains?|was|were) (?:still )?(?:unknown|not known|unclear|not recorded|not documented|open|an open question|to be (?:determined|confirmed|clarified|checked)|anybody.s guess|anyone.s guess|not available|not given|not stated|left blank|blank|missing from);
    treat (?:that|this|it)(?: [a-z]+)? as (?:blank|unknown|open|missing); unknown to (?:me|us);
    nobody (?:has |could |can )?(?:knows?|told|measured|asked|looked|checked|say);
    no one (?:has |could |can )?(?:knows?|told|measured|asked|looked|checked|say); tbd; n\/a;
    leave (?:it|that|this) (?:blank|open|empty); somebody (?:else )?(?:must|should|would) know;
    beyond my knowledge; not in (?:my|this|the) (?:brief|report|scope|memo); need(?:s)? to find out;
    (?:still )?(?:have|has) to (?:find out|check|ask); what i do not have; not my field;
    i (?:lack|am missing); not (?:been )?looked (?:at|into); no comment on; says nothing (?:about|on);
    silent on; (?:has|have|had) not seen (?:any|a|the); does not say; do not say; did not say;
    matters? for another; another (?:paper|report|memo); not (?:covered|discussed|addressed|part of);
    (?:i|we) (?:have|had) no; were not (?:told|given|shown); was not (?:told|given|shown|asked);
    not mentioned; found nothing on; nothing on what; could you tell me; can you tell me; my boss wants;
    i found (?:no|nothing);
  `,
  instruction: `
    (?:please |just |kindly |you must |you should |must )?(?:score|rate|mark|classify|label|grade|treat|count|output|return|set|flag|report|assess) (?:this|it|that|these|the|c[123]|everything|all|criteria|every)(?: [a-z0-9]+){0,4} (?:as|critical|high|low|met|to|above|not)(?: [a-z]+)?;
    ignore (?:all |any |the |your |previous |prior |above |these )+(?:instructions?|rules?|guidelines?|criteria|text|prompt)?;
    system prompt; disregard; you are (?:a|an|now); respond with; do not (?:score|rate|classify|mark|flag);
    is this (?:a )?chokepoint; chokepoint technology; i need to know whether;
  `,
  irony: `
    ah yes; oh (?:yes|sure|no|dear|great)?; sure, (?:because|and)?; of course,? because;
    the great [a-z -]{3,30} crisis;
    strategic (?:paper|rubber|shoelace|button|tooth|sock|napkin|pencil|biscuit)[a-z -]*;
    heaven (?:forbid|help us); god (?:forbid|help us); tremble; shudder; by all means;
    what a (?:disaster|tragedy|catastrophe|shame)!?; national emergency;
    how will we (?:ever )?(?:survive|cope|manage); end of civili[sz]ation; as we all know; yeah,? right;
    i am sure the (?:nation|world|country); call the (?:army|minister|president); doomed; woe;
  `,
  attributed: String.raw`
    according to (?:our|the|customs|official|company|industry|association|ministry|purchasing|internal|trade|audit)(?: [a-z]+)?;
    customs (?:data|figures|statistics|records); statistics;
    our (?:records|books|purchasing|figures|data|audit|erp|ledger|survey|own count|reckoning|stock list|count);
    by our reckoning; audit(?:ed)?; survey(?:ed)?; annual report; ministry; association;
    (?:measured|counted|audited|recorded|logged|verified) (?:in|on|by|at|last); as of;
    purchase (?:records|orders|ledger); invoices?; in 20\d\d; last year; q[1-4]; benchmark(?:ed|s)?; tested;
    tests?; the report; study; data(?: ?sheet)?; census; report(?:s)? (?:of|by|from);
  `,
  disputed: `
    opinions? (?:differ|differed|vary|are divided|were divided|split); disputed(?= by| between|,);
    contested; contradict(?:s|ed|ory)?;
    others? (?:disagree|say|said|think|thought|claim|claimed|insist|insisted);
    another (?:said|says|claims?|disagrees?|thinks?|insists?);
    one (?:says|said|claims|source says)[^.]{0,60}(?:another|other); conflicting;
    two (?:views|opinions|figures|versions|camps); inconsistent; does not agree with; figures disagree;
    (?:one|some|a) (?:sheet|report|source|engineer|office|study|paper|analyst|team|colleague|camp|survey|estimate|document|slide|department|expert)s?(?: [a-z]+){0,3} (?:says?|said|claims?|maintains?|puts?|gives?|has|have|insists?|reports?|states?)(?=.{0,160}(?:another|others?|other|second));
    nobody could tell (?:me|us) which; which (?:of them )?is right; two (?:numbers|estimates|reports);
  `,
  scarce: `
    scarce; scarcity; rare(?:st)?(?! earth); only (?:deposit|mine|source); finite; few deposits;
    hard to (?:get|find|come by|obtain); in short supply; world is short of;
    limited (?:deposits|occurrence|supply);
  `,
  exclusive: `
    exclusiv(?:e|ely|ity); patents?; patented; proprietary; trade secrets?;
    closed (?:source|ecosystem|recipe); secret recipe; monopol(?:y|ist|ise[sd]?|ize[sd]?);
    sole (?:supplier|source|maker|producer); licen[cs]ed (?:only|exclusively);
  `,
  highValue: String.raw`
    high[- ]value(?:-added)?; expensive; costs? (?:millions|a fortune|[\d.]+ million);
    worth (?:[\d.,]+ )?(?:millions?|billions?); million (?:dollars|euros|yuan|pounds|a piece|each);
    high margin; lucrative; value[- ]added; pricey;
  `,
  hardToSurpass: `
    decades of (?:know-how|experience|learning|data|work|accumulated); tacit knowledge; know-how;
    hard to (?:copy|surpass|replicate|imitate|catch up|master|overtake|reverse);
    cannot be (?:copied|reverse[- ]engineered|replicated); black art; steep learning;
    high (?:barriers?|threshold); barriers to entry;
    took (?:them |it )?(?:decades|(?:ten|twenty|thirty|forty) years);
    generations of (?:craftsmen|experience); accumulated;
  `,
};
