namespace NetflixClone.Recommendations;

/// <summary>What each model gives to the score of one title; negative where it speaks against it.</summary>
internal readonly record struct Parts(float Collaborative, float Sequential, float Content, float Popular)
{
    public float Total => Collaborative + Sequential + Content + Popular;
}
