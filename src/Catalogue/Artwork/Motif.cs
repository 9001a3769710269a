namespace NetflixClone.Catalogue.Artwork;

/// <summary>A thing that a poster can show.</summary>
/// <param name="Shape">SVG in a box of 200 by 200, its feet at the lower edge. Colours are @d dark, @m middle, @l light, @a accent and @s sky.</param>
/// <param name="Scenery">Where it is at home.</param>
/// <param name="Stands">Whether it stands on the ground; else it hangs in the air.</param>
/// <param name="Size">How large it is drawn, 1 being usual.</param>
internal sealed record Motif(string Shape, Scenery Scenery, bool Stands = true, double Size = 1);

/// <summary>What lies behind and around a motif.</summary>
internal enum Scenery { Hills, Mountains, Sea, City, Forest, Desert, Snow, Space, Rays, Rings, Curtain, Room, Storm, Field }
