namespace NetflixClone.Recommendations;

internal enum FeatureKind
{
    Genre,
    Director,
    Cast,
    Era,
}
