import type { Lexicon } from '../tag.ts';

/** What home producers can do against the best abroad. Patterns of lower-case English; a blank stands for any blanks. */
export const HOME_EN: Lexicon = {
  make: `
    make[s]?; made; making; produce[sd]?; producing; manufactur(?:e[sd]?|ing); fabricat(?:e[sd]?|ing|ion);
    grow[sn]?; suppl(?:y|ies|ied); deliver(?:s|ed)?; offer(?:s|ed)?; build(?:s|ing)?; built; sell(?:s|ing)?;
    sold; refine[sd]?; cast(?:s|ing)?; brew; synthesi[sz]e[sd]?; mine[sd]?; develop(?:s|ed)?; weave[s]?;
    machine[sd]?; design(?:s|ed)?; ship(?:s|ped)?; production; producers?; prototype; capable; capability;
    alternative; equivalent; substitute; offering; mass-?produc(?:e[sd]?|tion); volume production;
    serve[sd]?; write[s]?; breed[s]?; has ever made; product; programme; candidates?; replacement;
    counterpart; rival; competitor; contender;
  `,
  noHome: `
    no (?:one|body) (?:[a-z]+ ){0,4}(?:here|at home|in this country|in the country|domestically|locally|can make|makes);
    not (?:made|produced|manufactured|available|mined|refined) (?:here|at home|domestically|locally|in this country|in the country);
    no (?:[a-z-]+ ){0,3}of our own;
    none of (?:our|the (?:domestic|local|home)) (?:[a-z-]+ ){0,3}(?:can|could|makes?|produces?|has|have|offers?);
    lack(?:s|ing)? (?:any |a )?(?:domestic|local|home|indigenous);
    (?:domestic|local|home|indigenous) (?:[a-z-]+ ){0,3}(?:is|are|remains?|was|were) (?:zero|nil|non-existent|nonexistent|absent|none|missing|nowhere|a blank);
    zero domestic;
    there (?:is|are) (?:simply )?(?:nobody|none|no one) (?:here|at home|domestically|locally);
    we (?:have|had|make|produce|possess) (?:none|nothing|no (?:[a-z-]+ ){0,2}(?:maker|producer|production|source|supplier|capability|capacity|equivalent|alternative|counterpart|substitute));
    we (?:do not|don.t|cannot|can.t|can not|never) (?:[a-z]+ ){0,2}(?:make|produce|manufacture|fabricate|build|grow|refine|cast) (?:it|them|any|these|this|one|a single);
    nothing comparable (?:is|exists)(?: [a-z]+){0,3} (?:here|at home|domestically|locally);
    no (?:domestic|local|home|indigenous|home-grown);
    no (?:[a-z-]+ ){0,3}(?:exists?|is made|is produced|operates?) (?:here|at home|in the country|domestically|locally);
    without (?:any |a )?(?:domestic|local|home|indigenous); not a single (?:domestic|local|home);
    from scratch; has yet to (?:make|produce|build|fabricate|grow);
    nobody (?:[a-z]+ ){0,2}(?:makes|can make|produces);
    neither (?:has|have) an? (?:[a-z]+ )?(?:rival|competitor|counterpart);
    (?:do|does|did)(?: not|n't) exist (?:here|at home|in [a-z]+); nothing of ours;
    (?:has|have|had) no (?:[a-z]+ ){0,2}(?:rival|counterpart|equivalent|competitor|domestic|local|producer|maker|manufacturer);
    no one has (?:ever )?(?:made|produced|built); is in sight;
    cannot be (?:had|bought|found|sourced) (?:here|at home|domestically|locally);
    (?:we|the country|our industry) (?:has|have) nothing;
    (?:has|have) never (?:had|made|produced|built|been able);
    none of them (?:is |are )?(?:in|from|at) [a-z]+;
    no [a-z]+ (?:bag|product|part|unit|version|sample|film|grade|vendor|firm) has (?:ever )?(?:passed|reached|been);
    neither the (?:[a-z]+ ){1,4}nor; abandoned;
    (?:production|making it|manufacture) (?:here )?(?:ended|stopped|ceased);
    does not exist (?:here|at home|in); no such (?:industry|plant|maker|producer); from zero;
    (?:we|the country|our industry|poland) (?:lacks?|has not got) the (?:technology|know-how|process|people|skills?|equipment);
  `,
  lag: String.raw`
    behind; lag(?:s|ged|ging)?; trail(?:s|ed|ing)?; inferior; worse; fall(?:s)? short; falling short;
    (?:cannot|can.t|can not|could not|couldn.t|unable to|do(?:es)? not|doesn.t|don.t|did not|never|fails? to|failed to|struggles? to|yet to|not yet|still not) (?:yet |quite |reliably |consistently |even |be |come |get )*(?:match|reach|meet|approach|hold|achieve|hit|pass|attain|handle|deliver|rival|equal|near|close|keep|do|survive|qualify|replace|make|produce|grow|cast|grind|draw|weave|fabricate|support|run|cope|scale|sustain);
    nowhere near;
    not (?:good|pure|reliable|stable|mature|competitive|accurate|precise|fast|consistent|clean|flat|strong) enough;
    not (?:yet )?(?:comparable|competitive|on par|equal|up to); out of reach; struggl(?:e[sd]?|ing);
    stuck at; catch(?:ing)? up; decades? (?:of|old); technology gap; wide gap; large gap; gap of;
    the gap is; years? away; years? off; less (?:accurate|precise|reliable|pure|stable|durable);
    half the (?:life|lifetime|speed|power|accuracy); fraction of the (?:life|speed|performance); wears? out;
    warp(?:s|ed)?; drift(?:s|ed)?; cracks?; fails? (?:after|at|in|under|above|the); immature; primitive;
    outdated; obsolete; older; previous[- ]generation; last[- ]generation; old[- ]generation; legacy;
    no match; not a match; no substitute; does not compare; rejected; turned? (?:it|them) down;
    refused? to (?:sign|use|accept|qualify); years old; a generation old; half old; single digits;
    (?:never|not|hardly) (?:ever )?(?:produced|made|passed|reached|delivered) (?:more than|incoming|the|a|any|enough|beyond);
    distance (?:at|of|is); (?:critical|measured|key) [a-z]+ (?:is|are) (?:lower|worse|shorter);
    would not (?:sign|put|use|touch|accept|trust|dare); will not (?:sign|put|use|touch|accept|trust);
    (?:nobody|no one|no [a-z]+ maker(?: here)?) (?:will|would|dares?|trusts?|wants?|signs?|accepts?);
    not trusted; (?:still|only) (?:in|at) (?:its|their) infancy; infancy; far from;
    short of (?:the )?(?:spec|target|requirement|imported|foreign);
    only (?:reach|manage|achieve|make|hold|offer|do|cover)(?:es|s)?;
    (?:tools?|products?|versions?|units?) cover (?:point|simple|basic); half as;
    (?:generations?|years?|nodes?|steps?) (?:back|older|late|later|short);
    (?:rejected|refused|sent back)(?: by)?; different class; cannot be compared; class society;
    short of capacity in; survived? [\d,]+ (?:of|out of); hours? on it; not insured?;
    (?:do|does|would|will)(?: not|n't) (?:insure|buy|order|fit|install|trust|touch); at bench scale;
    bench[- ]scale; intermittent(?:ly)?; lacks? approval; nothing to offer; left the business; gave up;
    given up; closed years ago; shut down years ago; abandoned; long gone; does not extrude; do not extrude;
    stops there; has nothing;
    (?:went|gone|going|switched|reverted|turned) back to (?:the )?(?:import|imported|foreign|old);
    good (?:only )?for (?:teaching|training|students|hobby|demonstrations?|simple);
    not for (?:production|serious|volume|the real);
    (?:a|one) (?:third|quarter|fifth|tenth|half) (?:as|of the) (?:long|fast|good|pure|life|lifetime|speed|output);
    for a third of; lasts? (?:only )?(?:a|half|two); and nothing more; gap to the; distance to the; tears?;
    breaks?; clogs?; leaks?; unreliable; unstable;
    too (?:slow|coarse|noisy|weak|impure|short|brittle|expensive to trust); never left the lab;
    it would take (?:us|them|the country); yields? (?:are|is) (?:low|poor|in single digits);
    put at a decade; has to catch up; still learning; years? of learning; no experience;
    (?:twice|double|three times|several times|half|a third of) the (?:loss|noise|weight|error|life|lifetime|speed|price|defects?|output|resolution);
    drifts?; stopped (?:making|producing|building|offering); not the core; none has flown; without success;
    (?:half|a third|two thirds|a quarter|a tenth|a fraction) of (?:the|its|their) (?:life|lifetime|speed|accuracy|range|power|purity|load|service life|strength);
    (?:not|n't|never) come close; (?:equal|equivalent|comparable) to what;
    what the [a-z]+ (?:sold|made|had|used|reached|offered) [a-z0-9 -]{2,20} ago; do(?:es)? not even try;
    laboratory curiosity; nobody buys from; has half the; gap; generations? from; a third of the size;
    half the size;
  `,
  farLag: `
    (?:far|well|way|long|miles|decades|years|generations|hopelessly|badly|seriously|significantly|substantially|considerably|clearly|a long way|light years|worlds) (?:behind|inferior|short|worse|away|apart);
    nowhere near; not even close; out of reach; big gap; wide gap; large gap; huge gap; yawning gap;
  `,
  slightLag: String.raw`
    (?:slightly|a little|a bit|marginally|somewhat|narrowly|just|a touch|a shade|only just|a notch|modestly|fractionally) (?:behind|inferior|short|worse|below|lower|slower|less|noisier|heavier|dearer|older|shorter);
    almost (?:as good|equal|on par|there|matches?); nearly (?:as good|equal|on par|matches?);
    close (?:to (?:the )?(?:import|foreign|reference|theirs|par)|behind); small gap; narrow gap; minor gap;
    not far (?:behind|off); slight gap; within (?:a few|\d+) ?(?:%|percent|per cent) of; nearly caught up;
    almost caught up; (?:a little|slightly|somewhat|a bit|marginally) [a-z]+er;
    about a year (?:behind|late); a year (?:behind|late); one year (?:behind|late); almost as [a-z]+;
    (?:minor|small|slight) (?:weakness|drawback|shortcoming|difference)s?;
    acceptable for (?:most|many|some); (?:for|in) most (?:uses|applications|cases|purposes);
    needs? more maintenance; does the job; vary a little; by months rather than; nine of ten tests;
    nearly there; above that we import; fine up to; if a bit; not yet for; still thin;
    perhaps a third of demand; and it is small;
  `,
  parity: String.raw`
    match(?:es|ed|ing)?; (?:on|at) (?:a )?par; parity; as good as(?! (?:all|every|gone|dead|lost));
    equal(?:s|led|ling)?(?: to)?;
    the same (?:spec(?:ification)?s?|quality|performance|grade|standard|process|level|results?|life|thing|tolerances?);
    no (?:technical |technology |performance |quality |measurable |real |meaningful |discernible )?(?:gap|difference|lag|disadvantage|deficit);
    no worse; not (?:any )?(?:worse|inferior|behind|better); (?:n't|not) (?:lag|trail|fall behind);
    beat(?:s|en)?; outperform(?:s|ed)?; outlast(?:s|ed)?;
    better than (?:the )?(?:imports?|imported|theirs|foreign|anything);
    (?:ahead|leads?|leading|in front) of (?:the )?(?:imports?|imported|theirs|foreign|world|rivals|competitors|anyone|pack|field);
    interchangeabl[ey]; identical; indistinguishable; equivalent; comparable; caught up; closed the gap;
    level with; just as (?:good|well|fast|pure|reliable|accurate); pin-compatible; drop-in compatible;
    (?:meet|satisf(?:y|ies)|pass|clear|exceed|fulfil)(?:s|es|ed)? (?:all |the |every |our |same |its |their |relevant |international |full )*(?:specs?|specifications?|standards?|requirements?|qualifications?|tests?|approvals?|norms?);
    every bit as; head to head; neck and neck; world[- ]class; best in the world; state of the art;
    as well as (?:any|the) (?:import|foreign); commodity; mature technology; off the shelf; nothing special;
    same as the import(?:ed|s)?; no better; passed (?:the same|all); performs? the same; fully qualified;
    mature(?:d)?; up to the (?:job|standard|task);
    (?:make|offer|supply|build|produce|hold|deliver|reach|keep)s? (?:exactly )?the same; to the same [a-z]+;
    second to none; just as [a-z]+; every [a-z]+ the imported [a-z]+ (?:meets?|has|does|passes);
    hold(?:s)? (?:the )?same tolerances; no less [a-z]+; leaves? nothing to be desired;
    they (?:buy|order) from us; ship to (?:japan|germany|the us|america|korea) themselves; nothing to envy;
    the equal of; good enough; technically (?:equal|equivalent|level); both (?:pass|meet);
    (?:cannot|can.t|could not|couldn.t|nobody can|no one can) (?:even )?tell (?:the |them |it )?(?:[a-z]+ ){0,4}(?:apart|from);
    swapped in; drop(?:s|ped)? in; without any change;
    (?:sell|sells|ship|ships|export|exports) (?:it |them )?to (?:germany|japan|the us|america|korea|europe|china|the whole world|half the world|forty countries|customers in);
    make it to (?:spec|specification|standard|the same); lead(?:s)? the world; world leaders?;
    world champions?; best there is; customers in (?:forty|thirty|twenty|fifty|\d+) countries; same tests;
    fully interchangeable; as good; no (?:technology|quality|performance) gap; wins? tenders abroad;
    holds? the (?:record|patents); outsells?; beats? (?:the )?(?:german|japanese|american|foreign|import);
    with the best; in no way inferior; not inferior; as accurate; as reliable; as pure; as fast; as strong;
    as durable; no [a-z]+er (?:than|inside); has won; nothing to choose between; side by side;
    set the benchmark; largest (?:producer|exporter|maker) in the world; world.s (?:largest|biggest|best);
    claims? the [a-z]+ ones are better; the same as foreign; at least equal; same quality; ahead of anyone;
    ahead of everyone; generation ahead; lead[s]? the world; world.s (?:largest|biggest|leading) [a-z]+;
    second to no one; buy at home; chemically identical; identical item; newer than those;
    (?:is|are) (?:a|an) [a-z]+ speciality; speciality; as modern; breeds and exports;
    exports? [a-z ]{0,20} to (?:eighty|seventy|sixty|fifty|forty|thirty|\d+) countries; top five worldwide;
    quotes? [^.]{0,20}for the identical; never been (?:better|stronger);
    largest [a-z]+ (?:of its kind|anywhere|in the world|on earth); as many as the market takes;
    freely interchangeable; no better made; chosen over; copy us; the gap has (?:gone|closed|vanished);
    nothing to learn; hold(?:s)? most of the patents; still made best; beyond dispute; same certificate;
    nobody preferred; preferred over; all are certified; as good as any;
  `,
  capacity: String.raw`
    short of capacity; short (?:is|on) capacity;
    capacity (?:is|was|remains) (?:short|limited|too small|tight|small|the (?:problem|issue|limit|constraint|bottleneck)|lacking|sold out|full|not there);
    what (?:is short|is missing|we lack|they lack) is (?:only )?(?:capacity|volume|scale);
    (?:not enough|insufficient|limited|too little|lack(?:s|ing)?(?: of)?|lacking|little|constrained by|small) (?:capacity|volume|output|scale);
    capacity[- ](?:constrained|limited|short);
    (?:cannot|can.t|could not|couldn.t) (?:make|produce|supply|deliver) (?:enough|more|the volumes?|in volume);
    only (?:covers?|meets?|supplies|serves?|makes? enough); small (?:volumes?|batches|series|lots);
    cover(?:s)? only; sold out; ramping; ramp-up; cannot scale; tonnage is small;
    (?:fully |already )?booked(?: out)?(?: solid)?(?: until| till| for)?; order books? (?:is|are) full;
    (?:has|have|with|runs?|only|just) (?:only )?(?:a single|one|a) (?:small )?(?:press|furnace|reactor|line|kiln|machine|mill|shift|plant)(?! that);
    capacity (?:[a-z]+ ){0,3}(?:covers?|meets?|suffices|serves|is enough); in small numbers; too few;
    not in (?:the )?(?:quantity|quantities|volume|volumes)(?: we need)?; quantity is the (?:problem|issue);
    volumes? (?:is|are|remains?) (?:too )?(?:small|tiny|low|limited); cannot keep up; scale is missing;
    cannot make enough; can.t make enough; not enough of it; do not make enough; too little of it;
    but only (?:a|in) (?:small|few);
    covers? (?:only )?(?:a|one|two|\d)[a-z -]{0,12}(?:third|quarter|fifth|half|tenth|%|percent|per cent) of (?:the )?(?:demand|need|needs|requirements?|consumption);
    output is (?:small|limited|too low); in short supply at home; waiting list; order backlog; stretched;
  `,
  qualifying: `
    in qualification; not (?:yet )?(?:been )?(?:qualified|certified|approved|validated|released);
    being (?:qualified|certified|validated|tested|evaluated|trialled); un(?:qualified|certified|proven);
    under (?:test|evaluation|validation|trial|qualification|certification)s?;
    in (?:trials?|evaluation|validation|certification|sampling); sampling;
    awaiting (?:certification|qualification|approval);
    (?:qualification|certification|validation|approval)s? (?:is |are |has |have )?(?:not |still )?(?:pending|ongoing|under way|underway|running|outstanding|open|begun|started|incomplete);
    passed (?:first|initial|early); has not (?:yet )?(?:passed|cleared|completed);
    needs? (?:re)?qualification; first (?:batches|lots|samples); trial (?:batches|lots|orders);
    lacks? (?:certification|approval|qualification|a certificate|the certificate|the approval);
    small[- ]batch; for trials; on trial; begun (?:trials|sampling|deliveries);
    first (?:deliveries|customers); not yet in (?:series|volume);
    still (?:needs|awaits|waiting for) (?:approval|certification|qualification);
    only the (?:top|highest|best|finest|largest) (?:grade|end|class|size|model)s? (?:is|are|still|has|must);
    top grade is missing; except (?:for )?the (?:top|highest|finest|largest);
  `,
  labOnly: `
    (?:only |merely |just |still )?(?:a |at )?(?:lab(?:oratory)?|bench|pilot|research|gram|kilogram|demonstration|demo|proof[- ]of[- ]concept)[- ]?(?:scale|stage|level|samples?|line|only|quantities|work|results?|units?|prototype)?(?= ||,|$)(?<!lab)(?<!research)(?<!pilot)(?<!bench);
    prototypes?; in the lab(?:oratory)?; university (?:design|sample|prototype|lab|group); on paper;
    papers? and prototypes?; demonstrators?; single digits; technology readiness; trl;
  `,
  topGrade: String.raw`
    top[- ](?:grade|end|of the range|tier|model|class);
    high(?:est)?[- ](?:end|grade|purity|performance|spec|precision|power|speed|voltage|density); premium;
    leading[- ]edge; cutting[- ]edge; advanced; most (?:demanding|advanced|precise); finest;
    ultra[- ]?(?:pure|high|fine|thin)?; flagship; euv;
    the (?:largest|smallest|fastest|best) (?:sizes?|grades?|models?|class); upper (?:end|grades?);
    above \d+; beyond \d+; specialty; top;
  `,
  otherGrade: `
    mid-?range; low(?:er)?[- ]end; standard (?:grades?|models?|types?|sizes?); ordinary (?:grades?|models?);
    general[- ]purpose; commodity (?:grades?); mainstream; entry[- ]level;
    current (?:cells|products?|models?); basic (?:grades?|models?); older nodes?; mature nodes?;
    common grades?; low(?:er)? grades?; conventional; industrial grades?; mid grades?;
  `,
  manyHome: `
    (?:many|plenty of|dozens of|numerous|several|lots of|scores of|hundreds of) (?:[a-z-]+ ){0,2}(?:domestic|local|home|national|indigenous) (?:[a-z-]+ ){0,2}(?:makers|producers|suppliers|vendors|manufacturers|firms|companies|sources|plants|mills|shops);
    any (?:number of )?(?:local|domestic) (?:[a-z]+ ){0,2}(?:shop|supplier|maker|firm|workshop|printer);
    at every (?:corner|hardware store); every (?:town|village|province|region) has;
    any (?:mill|shop|plant|workshop|foundry|printer|tailor|baker)(?: [a-z]+){0,5} can (?:make|do|roll|cast|supply);
    (?:two|three|four|five|several|some) hundred (?:[a-z]+ )?(?:companies|firms|mills|shops|makers|plants);
    as modern as any; the best there (?:is|are); grows? more [a-z]+ than;
  `,
};
