using static NetflixClone.Catalogue.Artwork.Shapes;

namespace NetflixClone.Catalogue.Artwork;

/// <summary>Sky, land, weather and plants.</summary>
internal static class NatureMotifs
{
    private const string Fir = "M100 10L130 62H116L146 112H126L160 168H108V200H92V168H40L74 112H54L84 62H70Z";

    public static readonly (string Name, Motif Motif)[] All =
    [
        ("moon", new(Disc('l', 100, 100, 84) + Disc('m', 72, 76, 15, 0.16) + Disc('m', 122, 66, 9, 0.14) + Disc('m', 128, 124, 22, 0.16) + Disc('m', 78, 138, 10, 0.14), Scenery.Hills, Stands: false, Size: 0.9)),
        ("sun", new(Disc('l', 100, 100, 62) + Around(16, 100, 100, Path('l', "M96 28L100 4L104 28Z", 0.85)), Scenery.Rays, Stands: false)),
        ("planet", new(Disc('a', 100, 100, 58) + Path('d', "M100 42A58 58 0 0 1 100 158A80 80 0 0 0 100 42Z", 0.35) + Line('l', 6, "M50 128C-6 158 22 166 92 136C170 102 214 62 150 72"), Scenery.Space, Stands: false, Size: 1.05)),
        ("star", new(Path('l', "M100 8L124 74L194 76L138 118L158 186L100 146L42 186L62 118L6 76L76 74Z") + Path('a', "M100 8L100 146L42 186L62 118L6 76L76 74Z", 0.35), Scenery.Rays, Stands: false, Size: 0.8)),
        ("storm", new(Path('l', "M118 0L56 108H96L70 200L152 82H110L142 0Z") + Path('a', "M118 0L56 108H96L70 200L104 98H68Z", 0.3), Scenery.Storm, Stands: false)),
        ("snow", new(Around(6, 100, 100, Line('l', 7, "M100 100V14M100 44L78 24M100 44L122 24M100 70L84 56M100 70L116 56")), Scenery.Snow, Stands: false, Size: 0.85)),
        ("fire", new(Path('a', "M104 2C120 52 172 78 164 138C158 184 128 200 100 200C68 200 38 180 38 136C38 104 62 92 66 58C82 70 90 84 90 100C106 78 112 44 104 2Z") + Path('l', "M104 96C112 124 136 134 130 164C126 186 112 194 100 194C84 194 70 184 70 162C70 146 82 140 84 124C92 130 96 138 96 146C104 134 108 114 104 96Z"), Scenery.Hills)),
        ("volcano", new(Path('d', "M0 200L70 84Q84 92 100 84T130 84L200 200Z") + Path('a', "M72 84Q86 92 100 84T128 84L138 104L122 98L116 134L102 102L90 120L82 96L66 96Z") + Path('l', "M94 78C90 50 78 40 92 8C100 34 118 34 110 78Z", 0.9) + Disc('m', 70, 30, 16, 0.5) + Disc('m', 134, 24, 22, 0.5), Scenery.Sea, Size: 1.1)),
        ("mountains", new(Path('d', "M0 200L72 54L104 104L132 68L200 200Z") + Path('l', "M72 54L92 86L80 80L72 96L60 84L52 94ZM132 68L148 98L136 92L128 102L116 88Z"), Scenery.Mountains, Size: 1.2)),
        ("forest", new(Path('d', Fir) + $"<g transform=\"translate(-46 60) scale(.7)\">{Path('d', Fir)}</g><g transform=\"translate(112 76) scale(.62)\">{Path('d', Fir)}</g>", Scenery.Forest, Size: 1.05)),
        ("tree", new(Path('d', Fir) + Path('a', "M100 -8L105 4L118 5L108 13L112 26L100 18L88 26L92 13L82 5L95 4Z") + Disc('a', 84, 80, 5) + Disc('l', 118, 104, 5) + Disc('l', 76, 130, 5) + Disc('a', 124, 148, 6) + Disc('a', 100, 146, 5), Scenery.Snow)),
        ("flower", new(Line('d', 8, "M100 200C96 160 104 130 100 86") + Path('d', "M100 170C70 168 56 148 50 128C80 130 96 146 100 170ZM101 150C126 146 142 130 146 112C120 114 104 128 101 150Z") + Around(8, 100, 62, Path('a', "M100 62C86 40 88 14 100 6C112 14 114 40 100 62Z")) + Disc('l', 100, 62, 15), Scenery.Field)),
        ("field", new(Line('l', 5, "M60 200C58 150 50 110 40 70M100 200V50M140 200C142 150 150 110 160 70") + string.Concat(new[] { (40, 70), (100, 50), (160, 70) }.Select(ear => $"<g transform=\"translate({ear.Item1 - 100} {ear.Item2 - 50})\">{Path('a', "M100 50L100 8L106 18ZM100 26Q116 20 116 4Q100 10 100 26ZM100 26Q84 20 84 4Q100 10 100 26ZM100 48Q116 42 116 26Q100 32 100 48ZM100 48Q84 42 84 26Q100 32 100 48ZM100 70Q116 64 116 48Q100 54 100 70ZM100 70Q84 64 84 48Q100 54 100 70Z")}</g>")), Scenery.Field)),
        ("river", new(Path('l', "M96 0C150 40 30 70 84 104C150 140 10 160 20 200H150C190 160 70 140 130 104C164 74 76 40 104 0Z", 0.9), Scenery.Mountains)),
        ("island", new(Path('d', "M0 200Q100 150 200 200Z") + Line('d', 9, "M98 178C92 130 100 90 124 60") + Path('d', "M124 60C96 40 70 44 52 66C78 58 102 58 124 60ZM124 60C102 66 82 82 80 108C94 88 108 72 124 60ZM124 60C150 40 178 44 194 66C168 58 146 58 124 60ZM124 60C146 68 162 84 164 110C152 88 138 72 124 60ZM124 60C120 40 126 22 146 12C136 30 130 44 124 60Z"), Scenery.Sea, Size: 1.1)),
        ("desert", new(Path('d', "M90 200V56a12 12 0 0 1 24 0V132H130V96a9 9 0 0 1 18 0V140q0 14-14 14H114V200ZM90 166H72q-14 0-14-14V116a9 9 0 0 1 18 0V146H90Z"), Scenery.Desert)),
    ];
}
