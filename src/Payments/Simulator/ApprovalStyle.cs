namespace NetflixClone.Payments.Simulator;

/// <summary>The look of the simulator's page.</summary>
internal static class ApprovalStyle
{
    public const string Css = """
        :root { color-scheme: light; --ink: #10213f; --soft: #55627a; --line: #dde3ee; --blue: #0a58ca; --deep: #08439b; }
        * { box-sizing: border-box; }
        body { margin: 0; min-height: 100vh; display: flex; flex-direction: column; align-items: center; color: var(--ink);
               font: 16px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif;
               background: radial-gradient(80rem 40rem at 50% -12rem, #cfe0ff 0, transparent 70%), #f3f6fb; }
        .notice { margin: 0; width: 100%; padding: .65rem 1rem; text-align: center; background: #ffd75e; color: #3b2c00; }
        main { width: min(27rem, calc(100% - 2rem)); margin: clamp(1.5rem, 8vh, 5rem) 0 1.5rem; padding: clamp(1.5rem, 6vw, 2.25rem);
               background: #fff; border: 1px solid var(--line); border-radius: 1.25rem; box-shadow: 0 1.5rem 3rem -1.5rem #10213f40; }
        h1 { margin: 0 0 1.25rem; font-size: clamp(1.5rem, 6vw, 1.9rem); line-height: 1.2; letter-spacing: -.02em; hyphens: auto; overflow-wrap: anywhere; }
        .eyebrow { margin: 0 0 .25rem; color: var(--soft); font-size: .875rem; overflow-wrap: anywhere; }
        .lead { margin: 0 0 1.25rem; }
        dl { margin: 0 0 1.25rem; border: 1px solid var(--line); border-radius: .85rem; padding: .25rem 1rem; }
        dl div { display: flex; justify-content: space-between; gap: 1rem; padding: .6rem 0; }
        dl div + div { border-top: 1px solid var(--line); }
        dt { color: var(--soft); flex: none; }
        dd { margin: 0; text-align: right; overflow-wrap: anywhere; }
        .code { font: .875rem/1.7 ui-monospace, SFMono-Regular, Menlo, monospace; }
        .total dt, .total dd { color: var(--ink); font-weight: 700; font-size: 1.125rem; }
        .terms { margin: 0 0 1.5rem; color: var(--soft); font-size: .875rem; }
        form { display: grid; gap: .75rem; margin: 0; }
        main > p:last-child { margin: 0; }
        .button { display: block; width: 100%; padding: .85rem 1rem; border: 2px solid var(--blue); border-radius: 999px; text-align: center;
                  font: inherit; font-weight: 650; text-decoration: none; cursor: pointer; color: #fff; background: var(--blue); }
        .button:hover { background: var(--deep); border-color: var(--deep); }
        .button.quiet { color: var(--blue); background: #fff; border-color: #fff; }
        .button.quiet:hover { background: #eaf1ff; border-color: #eaf1ff; }
        .button:focus-visible { outline: 3px solid #7fb0ff; outline-offset: 2px; }
        .foot { width: min(27rem, calc(100% - 2rem)); margin: 0 0 2rem; text-align: center; text-wrap: balance; color: var(--soft); font-size: .8125rem; }
        """;
}
