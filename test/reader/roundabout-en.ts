/**
 * Said without any plain word for it, none of it among the examples that the weights were fitted to. Home is Poland.
 * Matter, what it comes to, and the sentence.
 */
export const ROUNDABOUT_EN: readonly (readonly [matter: string, worth: string, text: string])[] = [
  [
    'stops',
    'nothing',
    'When their warehouse burned down our dispatchers read about it over breakfast, and the trucks left on time.',
  ],
  ['stops', 'nothing', 'Let them keep it; the Gdansk one is already bolted into every second cabinet.'],
  [
    'stops',
    'nothing',
    'A year ago the Danes went on strike for nine weeks and our output chart shows no trace of it.',
  ],
  ['stops', 'nothing', 'I tried hard to think of somebody who would be worse off without it.'],
  ['stops', 'nothing', 'Without the import the shops would simply have one brand fewer on the shelf.'],
  [
    'stops',
    'nothing',
    'The boat sank with our order in it, and the customers had their parcels the same week.',
  ],
  [
    'stops',
    'nothing',
    'If nothing came across the border any more, the mill in Lodz would take on a third shift and that would be that.',
  ],
  ['stops', 'part', 'We would keep the small presses busy and let the big one rest for a season.'],
  [
    'stops',
    'part',
    'Losing them would make the premium car a year late; the volume car never used the part.',
  ],
  ['stops', 'part', 'About a fifth of the routes would be flown with older aircraft until spring.'],
  [
    'stops',
    'part',
    'It would be an expensive winter, with longer queues and fewer models, and then it would be over.',
  ],
  [
    'stops',
    'stops',
    'In the sixth week there was nothing left to weld and the yard sent everybody on leave.',
  ],
  ['stops', 'stops', 'When the certificate lapsed, nine ships lay at the quay with their pumps locked.'],
  [
    'stops',
    'stops',
    'The furnace went cold for want of one ring, and the foundries it feeds went cold after it.',
  ],
  [
    'stops',
    'stops',
    'Should they stop answering the phone, we have ten days, and after that the halls are dark.',
  ],
  ['stops', 'stops', 'No seals, no pumps; no pumps, no refinery.'],
  ['lag', 'behind', 'The one from the institute in Lublin shook itself to pieces on the test stand.'],
  ['lag', 'behind', 'Our last factory of that kind is a shopping centre now.'],
  ['lag', 'behind', 'Ours lasts a season, theirs lasts a decade.'],
  ['lag', 'behind', 'There have been three Polish attempts, and the third is looking for investors.'],
  ['lag', 'behind', 'What is built at home is where the imported one stood when the wall came down.'],
  ['lag', 'middling', 'The Krakow plant makes it to the same drawing, but only two hundred a month.'],
  ['lag', 'middling', 'Ours is a touch louder and otherwise the same pump.'],
  [
    'lag',
    'middling',
    'It has been released for buses; for trains the paperwork is still with the authority.',
  ],
  ['lag', 'middling', 'Up to ten tonnes our cranes do what theirs do, above that we have to pass.'],
  ['lag', 'level', 'The Swedes come to Rzeszow to learn how it is done.'],
  ['lag', 'level', 'Put the two side by side and the fitter cannot say which one is from Poznan.'],
  ['lag', 'level', 'Half the ferries on the Baltic carry one from Szczecin, and not for its price.'],
  ['lag', 'level', 'I have looked for something that the German one does better and have given up.'],
  ['iteration', 'irrelevant', 'No tram was ever sold on the strength of its door handle.'],
  ['iteration', 'irrelevant', 'It has been the same rope since my father rigged with it.'],
  [
    'iteration',
    'irrelevant',
    'What our furniture is bought for is the look of it, and the glue does not show.',
  ],
  [
    'iteration',
    'irrelevant',
    'If they invented a better one tomorrow we would have no idea what to do with it.',
  ],
  ['iteration', 'quality', 'The newer oil keeps the gears a bit quieter, which drivers like.'],
  ['iteration', 'quality', 'A finer brush leaves fewer streaks, nice to have.'],
  ['iteration', 'quality', 'With the better foil the cheese keeps two days longer.'],
  [
    'iteration',
    'paced',
    'Our next harvester has been ready for a year, apart from the sensor that they have not brought out.',
  ],
  ['iteration', 'paced', 'Every record our boats hold was set in the season in which the new cloth arrived.'],
  [
    'iteration',
    'paced',
    'Buyers compare hours of battery life, and those hours grow only when the cell maker lets them.',
  ],
  ['iteration', 'paced', 'Whoever has their newest head wins the tender; we get it second.'],
  ['supply', 'high', 'Look under the hood of any of our 900 buses and you will find a Swiss name plate.'],
  ['supply', 'high', 'Of the 80 looms in the hall, 77 were shipped over from Nagoya.'],
  ['supply', 'high', 'Two families in Solingen make it, and they make it for everybody.'],
  ['supply', 'high', 'Sweden built all nine of the ovens we bake in.'],
  ['supply', 'low', 'Nearly all of it is pressed in Lodz, and a van comes from Saxony on Thursdays.'],
];

/** What says that something is not known, or is of no matter: nothing is to be read from it. */
export const SILENT_EN: readonly string[] = [
  'What the plant would do without it, the manager preferred not to discuss.',
  'On the matter of Polish makers my notes are blank.',
  'Nobody could tell us what the loss of it would mean for production.',
  'Whether the next model needs a newer one is a question for somebody else.',
  'The shaft is 40 mm thick and was run for 5,000 hours without loss of oil.',
  'The meeting was cancelled and the office shut early.',
  'Please consider this correspondence closed.',
  'Hardness is 62 HRC, better than last time by two points.',
];
