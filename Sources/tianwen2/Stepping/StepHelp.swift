/// What the prompt knows.
enum StepHelp {
  static let verbs = """
      tick [n]                 one minor frame (1/128 s), or n of them
      second [n]  minute [n]  hour [n]  day [n]
      phase                    to the next phase
      until <condition>        as in scripts: until mode: SAFE
                               until tm: lins.range, op: below, value: 90 m
      show <parameter|module>  values now; watch: after every verb that flies, again to stop
      view board|ground        show and watch: as on board, or as frames have brought it down
      events [n]               the latest n events (20)
      inject <id>              fire an armed fault of the scripts
      inject <target> <type> [value]
                               a fault of your own: inject lins.receiver no-return
      clear <id>               end an active fault
      send <telecommand> [argument=value ...] [--now]
                               by mission control, a pass and a light time; --now at once
      shoot anac|arm           one picture, and what the camera measured
      save <file>  load <file> a checkpoint
      back                     to before the last verb
      quit                     end with the verdict

    """
}
